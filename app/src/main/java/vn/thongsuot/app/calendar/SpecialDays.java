package vn.thongsuot.app.calendar;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The special days in the database. */
@Repository
class SpecialDays {

    private static final RowMapper<SpecialDay> DAY = (row, n) -> new SpecialDay(row.getObject("day", LocalDate.class), row.getBoolean("works"), row.getString("vietnamese"), row.getString("english"),
            row.getString("source"));

    private final JdbcClient sql;

    SpecialDays(JdbcClient sql) {
        this.sql = sql;
    }

    List<SpecialDay> between(LocalDate first, LocalDate last) {
        return sql.sql("select day, works, vietnamese, english, source from calendar.special_day where day between :first and :last order by day")
                .param("first", first)
                .param("last", last)
                .query(DAY)
                .list();
    }

    /** Nothing happens where the day is noted already. */
    boolean add(SpecialDay special) {
        return sql.sql("insert into calendar.special_day (day, works, vietnamese, english, source) values (:day, :works, :vietnamese, :english, :source) on conflict do nothing")
                .param("day", special.day())
                .param("works", special.works())
                .param("vietnamese", special.vietnamese())
                .param("english", special.english())
                .param("source", special.source())
                .update() == 1;
    }

    boolean remove(LocalDate day) {
        return sql.sql("delete from calendar.special_day where day = :day").param("day", day).update() == 1;
    }

    /** Whether the acting unit stands at the top and keeps the calendar for all. */
    boolean kept() {
        return sql.sql("select organization.acts_for_all()").query(Boolean.class).single();
    }
}
