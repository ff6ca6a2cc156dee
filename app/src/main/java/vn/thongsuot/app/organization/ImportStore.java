package vn.thongsuot.app.organization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.UnitId;

/** Staged tables: rows, what is wrong with them, and taking them over. */
@Repository
class ImportStore {

    private final JdbcClient jdbc;
    private final DataSource database;

    ImportStore(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    long begin(Optional<UnitId> under, Optional<PersonId> person, String fileName, Instant at) {
        return jdbc.sql("insert into organization.import (unit_id, person_id, file_name, uploaded_at) values (:unit, :person, :file, :at) returning id")
                .param("unit", under.map(UnitId::value).orElse(null), Types.BIGINT).param("person", person.map(PersonId::value).orElse(null), Types.BIGINT)
                .param("file", fileName).param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC)).query(Long.class).single();
    }

    /** Whatever this person staged before and did not take over. */
    void clear(Optional<PersonId> person) {
        jdbc.sql("delete from organization.import where done_at is null and person_id is not distinct from :person")
                .param("person", person.map(PersonId::value).orElse(null), Types.BIGINT).update();
    }

    Writer writer(long id) {
        return new Writer(id, DataSourceUtils.getConnection(database), database);
    }

    /** Writes rows as one stream, by PostgreSQL's COPY. */
    static final class Writer implements AutoCloseable {

        private final long id;
        private final Connection connection;
        private final DataSource database;
        private final PGCopyOutputStream out;
        private final StringBuilder line = new StringBuilder();

        private Writer(long id, Connection connection, DataSource database) {
            this.id = id;
            this.connection = connection;
            this.database = database;
            try {
                out = new PGCopyOutputStream(connection.unwrap(PGConnection.class), """
                        copy organization.import_row (import_id, line, code, name, short_name, abbreviations, kind, parent_code, day, precedence, names, searched) from stdin
                        """, 1 << 16);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        void write(StagedTable.Row row) {
            line.setLength(0);
            line.append(id).append('\t').append(row.line());
            text(row.code());
            text(row.state().name());
            text(row.state().shortName());
            array(row.state().abbreviations());
            field(row.kindKnown() ? row.state().kind() : null);
            text(row.parentCode());
            field(row.day() == null ? null : row.day().toString());
            line.append('\t').append(row.state().precedence());
            array(row.state().foldedNames());
            text(row.state().searched(row.code()));
            line.append('\n');
            try {
                out.write(line.toString().getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void field(@Nullable String value) {
            if (value == null) {
                line.append("\t\\N");
            } else {
                text(value);
            }
        }

        private void text(String value) {
            line.append('\t');
            escaped(value);
        }

        private void escaped(String value) {
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                switch (c) {
                    case '\\' -> line.append("\\\\");
                    case '\t' -> line.append("\\t");
                    case '\n' -> line.append("\\n");
                    case '\r' -> line.append("\\r");
                    default -> line.append(c);
                }
            }
        }

        private void array(List<String> values) {
            line.append("\t{");
            for (int i = 0; i < values.size(); i++) {
                line.append(i == 0 ? "\"" : ",\"");
                escaped(values.get(i).replace("\\", "\\\\").replace("\"", "\\\""));
                line.append('"');
            }
            line.append('}');
        }

        @Override
        public void close() {
            try {
                out.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                DataSourceUtils.releaseConnection(connection, database);
            }
        }
    }

    void add(long id, List<StagedTable.RowError> errors) {
        for (StagedTable.RowError error : errors) {
            jdbc.sql("insert into organization.import_error (import_id, line, field, code, vietnamese, english) values (:id, :line, :field, :code, :vi, :en)")
                    .param("id", id).param("line", error.line()).param("field", error.field()).param("code", error.code()).param("vi", error.vietnamese()).param("en", error.english()).update();
        }
    }

    /**
     * Looks at all rows together, and beside the tree. What it finds replaces what it found before. Many rows have few superiors: those are looked up first, each once, and
     * {@code offset 0} keeps the planner from asking again for every row.
     */
    void check(long id, Optional<UnitId> under) {
        jdbc.sql("analyze organization.import_row").update();
        jdbc.sql("delete from organization.import_error where import_id = :id and code like 'rows-%'").param("id", id).update();
        jdbc.sql("""
                update organization.import_row r set known = true
                from organization.unit u join organization.unit_state s on s.unit_id = u.id and upper_inf(s.valid) left join organization.unit p on p.id = s.parent_id
                where r.import_id = :id and u.code = r.code and s.name = r.name and s.short_name = r.short_name and s.kind = r.kind and s.abbreviations = r.abbreviations
                  and (coalesce(p.code, '') = r.parent_code or r.parent_code = '' and s.parent_id = :under)
                """).param("id", id).param("under", under.map(UnitId::value).orElse(null), Types.BIGINT).update();
        jdbc.sql("""
                with recursive level (code, level) as (
                  select r.code, 0 from organization.import_row r left join organization.import_row p on p.import_id = :id and p.code = r.parent_code
                  where r.import_id = :id and (r.known or p.code is null)
                  union
                  select r.code, l.level + 1 from level l join organization.import_row r on r.import_id = :id and r.parent_code = l.code and not r.known
                  where l.level < 60
                )
                update organization.import_row r set level = l.level from (select code, max(level) as level from level group by code) l
                where r.import_id = :id and r.code = l.code and r.level is distinct from l.level
                """).param("id", id).update();
        problem(id, "rows-code-twice", "code", """
                from (select line, code, min(line) over (partition by code) as first from organization.import_row where import_id = :id and code <> '') r where r.line > r.first
                """, "'Mã “' || r.code || '” đã có ở dòng ' || r.first || '; mỗi đơn vị một mã.'", "'The code “' || r.code || '” stands in row ' || r.first || ' already.'");
        problem(id, "rows-code-taken", "code", """
                from organization.import_row r join organization.unit u on u.code = r.code where r.import_id = :id and not r.known
                """, "'Mã “' || r.code || '” đã có trong cây với thông tin khác; hãy sửa đơn vị đó trên trang của nó.'", "'The code “' || r.code || '” is in the tree with other data: change that unit on its page.'");
        problem(id, "rows-no-superior", "superior", """
                from (
                  select c.parent_code from (select distinct parent_code from organization.import_row where import_id = :id and parent_code <> '' offset 0) c
                  where not exists (select from organization.import_row p where p.import_id = :id and p.code = c.parent_code)
                    and not exists (select from organization.unit u join organization.unit_state s on s.unit_id = u.id and upper_inf(s.valid) where u.code = c.parent_code) offset 0
                ) missing join organization.import_row r on r.parent_code = missing.parent_code
                where r.import_id = :id
                """, "'Không có đơn vị nào mang mã “' || r.parent_code || '”, cả trong tệp lẫn trong cây.'", "'No unit has the code “' || r.parent_code || '”, neither here nor in the tree.'");
        problem(id, "rows-circle", "superior", """
                from organization.import_row r where r.import_id = :id and r.level is null
                """, "'Cấp trên “' || r.parent_code || '” lại ở dưới chính đơn vị này (vòng khép kín).'", "'The superior “' || r.parent_code || '” stands below this very unit.'");
        problem(id, "rows-before-superior", "day", """
                from organization.import_row r join organization.import_row p on p.import_id = :id and p.code = r.parent_code and not p.known and not r.known
                where r.import_id = :id and r.day < p.day
                """, "'Ngày thành lập sớm hơn cấp trên “' || r.parent_code || '” (' || to_char(p.day, 'DD/MM/YYYY') || ').'", "'Earlier than its superior “' || r.parent_code || '” (' || to_char(p.day, 'DD/MM/YYYY') || ').'");
        problem(id, "rows-before-superior", "day", """
                from (
                  select c.parent_code, u.code, (select min(lower(s.valid)) from organization.unit_state s where s.unit_id = u.id) as day
                  from (select distinct parent_code from organization.import_row where import_id = :id and not known) c
                  join organization.unit u on u.code = c.parent_code or c.parent_code = '' and u.id = :under offset 0
                ) p join organization.import_row r on r.parent_code = p.parent_code and r.day < p.day
                where r.import_id = :id and not r.known
                """, "'Ngày thành lập sớm hơn cấp trên “' || p.code || '” (' || to_char(p.day, 'DD/MM/YYYY') || ').'", "'Earlier than its superior “' || p.code || '” (' || to_char(p.day, 'DD/MM/YYYY') || ').'", under);
        jdbc.sql("""
                update organization.import i set rows = (select count(*) from organization.import_row r where r.import_id = i.id),
                  known = (select count(*) from organization.import_row r where r.import_id = i.id and r.known),
                  errors = (select count(*) from organization.import_error e where e.import_id = i.id)
                where i.id = :id
                """).param("id", id).update();
    }

    private void problem(long id, String code, String field, String from, String vietnamese, String english) {
        problem(id, code, field, from, vietnamese, english, null);
    }

    private void problem(long id, String code, String field, String from, String vietnamese, String english, @Nullable Optional<UnitId> under) {
        var statement = jdbc.sql("insert into organization.import_error (import_id, line, field, code, vietnamese, english) select distinct cast(:id as bigint), r.line, cast(:field as text), cast(:code as text), " + vietnamese + ", " + english + " " + from
                + " limit " + TableLimits.ERRORS_KEPT).param("id", id).param("field", field).param("code", code);
        (under == null ? statement : statement.param("under", under.map(UnitId::value).orElse(null), Types.BIGINT)).update();
    }

    Optional<StagedTable> find(long id, Optional<PersonId> person) {
        return jdbc.sql("""
                select id, unit_id, file_name, rows, known, errors, done_at is not null as done from organization.import
                where id = :id and person_id is not distinct from :person
                """).param("id", id).param("person", person.map(PersonId::value).orElse(null), Types.BIGINT)
                .query((row, _) -> new StagedTable(row.getLong("id"), Optional.ofNullable((Long) row.getObject("unit_id")).map(UnitId::new), row.getString("file_name"),
                        row.getInt("rows"), row.getInt("known"), row.getInt("errors"), row.getBoolean("done"))).optional();
    }

    List<StagedTable.RowError> errors(long id, int limit) {
        return jdbc.sql("select line, field, code, vietnamese, english from organization.import_error where import_id = :id order by line, field limit :limit").param("id", id).param("limit", limit)
                .query((row, _) -> new StagedTable.RowError(row.getInt("line"), row.getString("field"), row.getString("code"), row.getString("vietnamese"), row.getString("english"))).list();
    }

    /** The first rows, to look at before one agrees. */
    List<StagedTable.Row> rows(long id, int limit) {
        return jdbc.sql("""
                select line, code, name, short_name, abbreviations, kind, parent_code, day, precedence from organization.import_row
                where import_id = :id and not known order by line limit :limit
                """).param("id", id).param("limit", limit)
                .query((row, _) -> new StagedTable.Row(row.getInt("line"), row.getString("code"), new State(Optional.ofNullable(row.getString("kind")).orElse(""), row.getString("name"), row.getString("short_name"),
                        List.of(), Optional.empty(), row.getInt("precedence")), row.getString("parent_code"), row.getObject("day", LocalDate.class), row.getString("kind") != null)).list();
    }

    boolean lock(long id) {
        return jdbc.sql("select done_at is null from organization.import where id = :id for update").param("id", id).query(Boolean.class).optional().orElse(false);
    }

    /** Everything, level by level: superiors stand before those below them come. */
    void takeOver(long id, Optional<UnitId> under, Instant at) {
        jdbc.sql("insert into organization.unit (code) select code from organization.import_row where import_id = :id and not known order by line").param("id", id).update();
        int deepest = jdbc.sql("select coalesce(max(level), 0) from organization.import_row where import_id = :id").param("id", id).query(Integer.class).single();
        for (int level = 0; level <= deepest; level++) {
            jdbc.sql("""
                    insert into organization.unit_state (unit_id, valid, kind, name, short_name, abbreviations, parent_id, precedence, names, searched)
                    select u.id, daterange(r.day, null), r.kind, r.name, r.short_name, r.abbreviations, coalesce(p.id, :under), r.precedence, r.names, r.searched
                    from organization.import_row r join organization.unit u on u.code = r.code left join organization.unit p on p.code = r.parent_code
                    where r.import_id = :id and r.level = :level and not r.known
                    """).param("id", id).param("level", level).param("under", under.map(UnitId::value).orElse(null), Types.BIGINT).update();
            jdbc.sql("""
                    insert into organization.unit_place (unit_id, since, until, path)
                    select u.id, greatest(r.day, p.since), coalesce(p.until, 'infinity'), coalesce(p.path, ''::bytea) || int4send(u.id::int)
                    from organization.import_row r join organization.unit u on u.code = r.code left join organization.unit above on above.code = r.parent_code
                    left join organization.unit_place p on p.unit_id = coalesce(above.id, :under) and p.until > r.day
                    where r.import_id = :id and r.level = :level and not r.known
                    """).param("id", id).param("level", level).param("under", under.map(UnitId::value).orElse(null), Types.BIGINT).update();
        }
        jdbc.sql("set constraints all immediate").update();
        jdbc.sql("update organization.import set done_at = :at where id = :id").param("id", id).param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC)).update();
        jdbc.sql("delete from organization.import_row where import_id = :id").param("id", id).update();
        jdbc.sql("analyze organization.unit, organization.unit_state, organization.unit_place").update();
    }
}
