package vn.thongsuot.app.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendar as it stands in the database: some dozen rows, read when asked for. */
@Service
public class WorkingCalendar {

    private final JdbcClient sql;

    WorkingCalendar(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public WorkingDays workingDays() {
        Map<LocalDate, Boolean> special = new HashMap<>();
        sql.sql("select day, works from calendar.special_day").query(row -> {
            special.put(row.getObject(1, LocalDate.class), row.getBoolean(2));
        });
        return new WorkingDays(special);
    }
}
