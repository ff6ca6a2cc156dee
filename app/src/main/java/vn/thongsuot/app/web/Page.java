package vn.thongsuot.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What every page's frame needs, and how texts, days and numbers are worded on it. Every template that uses the layout takes it as {@code page};
 * {@link PageAdvice} puts it into the model.
 *
 * @param path the page's own address, without its query
 * @param address the page's own address with its query, to come back to
 * @param reference the number under which the log speaks of this request
 */
public record Page(
        Language language,
        Theme theme,
        String path,
        String address,
        Optional<Visitor> visitor,
        List<Destination> destinations,
        List<Notice> notices,
        String assets,
        String reference,
        ZoneId zone,
        LocalDate today,
        @Nullable CsrfToken csrf) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    public String say(String vietnamese, String english) {
        return language.say(vietnamese, english);
    }

    /** The address of a file of {@code assets}. */
    public String asset(String name) {
        return assets + name;
    }

    /** The link that chooses a language or a theme and comes back to this page. */
    public String choose(String preference, String value) {
        return "/preferences/" + preference + "/" + value + "?back=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    /** How much of a whole a part is, for the length of a bar. */
    public String share(long part, long whole) {
        return whole <= 0 ? "0%" : String.format(Locale.ROOT, "%.2f%%", 100.0 * part / whole);
    }

    public String csrfParameter() {
        return csrf == null ? "" : csrf.getParameterName();
    }

    /** Asked only where a form stands: making it begins a session. */
    public String csrfToken() {
        return csrf == null ? "" : csrf.getToken();
    }

    /** {@code 03/02/2026}; nothing for no day. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** {@code 14:05 03/02/2026} in the time of the office; nothing for no moment. */
    public String moment(@Nullable Instant moment) {
        return moment == null ? "" : MOMENT.format(moment.atZone(zone));
    }

    /** {@code Thứ Tư}. */
    public String weekday() {
        String name = today.getDayOfWeek().getDisplayName(TextStyle.FULL, locale());
        return name.substring(0, 1).toUpperCase(locale()) + name.substring(1);
    }

    /** How far a day is from today: {@code còn 3 ngày}, {@code quá hạn 5 ngày}. */
    public String distance(LocalDate day) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return say("hôm nay", "today");
        }
        return days > 0 ? say("còn " + number(days) + " ngày", number(days) + (days == 1 ? " day left" : " days left"))
                : say("quá hạn " + number(-days) + " ngày", number(-days) + (days == -1 ? " day late" : " days late"));
    }

    /** With the separators of the page's language: {@code 12.345} in Vietnamese. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    private Locale locale() {
        return language == Language.VI ? Locale.of("vi", "VN") : Locale.ENGLISH;
    }
}
