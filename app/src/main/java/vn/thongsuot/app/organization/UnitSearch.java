package vn.thongsuot.app.organization;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongsuot.app.identity.UnitId;

/**
 * Finds units by words of their names.
 *
 * <p>In a country most names share their words, "chi bộ" stands in nearly all of them: finding everything to show the best of it would read the whole tree. So the search
 * goes from the sure to the vague and stops as soon as it has enough. First who has that very code or name, then whose name begins so, then who has all the words; and
 * only where there is nobody, whose words begin so. Of the vague ones it weighs the first few hundred it meets.
 */
@Repository
class UnitSearch {

    private static final int MOST_WORDS = 8;
    private static final int WEIGHED = 500;
    /** How much of a name the index of beginnings keeps. */
    private static final int BEGINNING = 60;

    private final JdbcClient jdbc;

    UnitSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Unit> find(String text, LocalDate day, int limit) {
        String folded = Folded.of(text);
        if (folded.isEmpty()) {
            return List.of();
        }
        // Words differ too much in how common they are for one plan to be good for all.
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)").query(String.class).single();
        Found found = new Found(day, limit);
        found.add(weighed("s.unit_id in (select u.id from organization.unit u where u.code in (:text, upper(:text)))").param("text", text.strip()));
        found.add(weighed("s.names @> array[cast(:folded as text)]").param("folded", folded));
        found.add(beginning(folded));
        List<String> words = Arrays.stream(folded.split(" ")).distinct().limit(MOST_WORDS).toList();
        found.add(holding(words.stream().map(UnitSearch::quoted).collect(Collectors.joining(" & ")) + ":*"));
        if (found.units.isEmpty()) {
            found.add(holding(words.stream().map(word -> quoted(word) + ":*").collect(Collectors.joining(" & "))));
        }
        return List.copyOf(found.units.values());
    }

    private JdbcClient.StatementSpec beginning(String folded) {
        return jdbc.sql("select " + UnitStore.COLUMNS + """
                from organization.unit_state s join organization.unit u on u.id = s.unit_id
                where left(s.searched, 60) collate "C" >= :from and left(s.searched, 60) collate "C" < :from || chr(1114111) and starts_with(s.searched, :folded) and\s""" + UnitStore.ON_DAY + """
                order by left(s.searched, 60) collate "C", s.unit_id limit :limit
                """).param("from", folded.substring(0, Math.min(BEGINNING, folded.length()))).param("folded", folded);
    }

    private JdbcClient.StatementSpec holding(String query) {
        return weighed("s.words @@ cast(:query as tsquery)").param("query", query);
    }

    private JdbcClient.StatementSpec weighed(String condition) {
        return jdbc.sql("""
                with met as (
                  select s.unit_id, s.valid, s.kind, s.name, s.short_name, s.abbreviations, s.parent_id, s.precedence, s.searched
                  from organization.unit_state s where\s""" + condition + " and " + UnitStore.ON_DAY + " limit " + WEIGHED + """
                ), best as (
                  select unit_id, valid, kind, name, short_name, abbreviations, parent_id, precedence, searched from met order by length(searched), searched, unit_id limit :limit
                )
                select\s""" + UnitStore.COLUMNS + "from best s join organization.unit u on u.id = s.unit_id order by length(s.searched), s.searched, s.unit_id");
    }

    /** Folded words are letters and digits only. */
    private static String quoted(String word) {
        return "'" + word + "'";
    }

    /** What was found so far; once that is enough nothing more is asked. */
    private static final class Found {

        private final Map<UnitId, Unit> units = new LinkedHashMap<>();
        private final LocalDate day;
        private final int limit;

        Found(LocalDate day, int limit) {
            this.day = day;
            this.limit = limit;
        }

        void add(JdbcClient.StatementSpec statement) {
            if (units.size() < limit) {
                statement.param("day", day).param("limit", limit).query(UnitStore::unit).list().stream()
                        .filter(unit -> !units.containsKey(unit.id())).limit(limit - units.size()).forEach(unit -> units.put(unit.id(), unit));
            }
        }
    }
}
