package vn.thongsuot.app.execution;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.thongsuot.app.web.Language;

/** A period of days, named as offices name it: "Quý I/2027", "Tháng 3/2027". */
public record Period(LocalDate start, LocalDate end) {

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM");

    public String in(Language language) {
        int year = start.getYear();
        int month = start.getMonthValue();
        if (start.equals(end)) {
            return language.say("Ngày ", "") + DAY.format(start);
        }
        if (start.getDayOfMonth() != 1 || end.equals(start.plusDays(6))) {
            return language.say("Tuần ", "Week ") + SHORT.format(start) + " – " + DAY.format(end);
        }
        if (spans(1)) {
            return language.say("Tháng " + month + "/" + year, month + "/" + year);
        }
        if (spans(3)) {
            return language.say("Quý " + ROMAN.get((month - 1) / 3) + "/" + year, "Quarter " + ROMAN.get((month - 1) / 3) + "/" + year);
        }
        if (spans(6)) {
            return month == 1 ? language.say("6 tháng đầu năm " + year, "First half of " + year) : language.say("6 tháng cuối năm " + year, "Second half of " + year);
        }
        return language.say("Năm ", "") + year;
    }

    private boolean spans(int months) {
        return end.equals(start.plusMonths(months).minusDays(1));
    }
}
