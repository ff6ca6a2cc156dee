package vn.thongsuot.app.organization;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongsuot.app.identity.UnitId;

/** Finds units by words of their names. */
@Repository
class UnitSearch {

    private static final int MOST_WORDS = 8;

    private final JdbcClient jdbc;

    UnitSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Unit> find(String text, Optional<UnitId> top, LocalDate day, int limit) {
        String folded = Folded.of(text);
        if (folded.isEmpty()) {
            return List.of();
        }
        String[] words = Arrays.stream(folded.split(" ")).distinct().limit(MOST_WORDS).map(word -> "%" + word + "%").toArray(String[]::new);
        return jdbc.sql("select " + UnitStore.COLUMNS + """
                from organization.unit_state s join organization.unit u on u.id = s.unit_id
                where s.searched like all (:words) and s.valid @> :day
                order by (:folded = any(s.names)) desc, length(s.searched), s.searched, s.unit_id
                limit :limit
                """).param("words", words).param("day", day).param("folded", folded).param("limit", limit).query(UnitStore::unit).list();
    }
}
