package vn.thongsuot.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The year for days that are written without one: that of the document's date, also where its day is blank. */
final class DocumentYear {

    private static final Pattern DATE_LINE = Pattern.compile("(?iu)ngày[\\s.…\\d]{0,20}tháng[\\s.…\\d]{0,20}năm\\s*((?:19|20)\\d{2})");
    /** No year of a stage ("2021 - 2025"), nor one that something lasts until. */
    private static final Pattern ANY = Pattern.compile("(?u)(?<!\\d|\\d\\s?[-–]\\s?|đến năm )((?:19|20)\\d{2})(?!\\d|\\s?[-–]\\s?\\d)");
    private static final int HEAD = 1500;

    private DocumentYear() {}

    static @Nullable Integer of(Wording text, Frame frame) {
        if (frame.header().date() != null) {
            return frame.header().date().getYear();
        }
        Matcher line = text.matcher(DATE_LINE).region(0, Math.min(HEAD, text.length()));
        if (line.find()) {
            return Integer.valueOf(line.group(1));
        }
        return latest(text);
    }

    /** Without any date, the latest year among the documents and events that the head cites. */
    private static @Nullable Integer latest(Wording text) {
        Matcher m = text.matcher(ANY).region(0, Math.min(HEAD, text.length()));
        Integer latest = null;
        while (m.find()) {
            boolean dated = m.start() > 0 && "/ ".indexOf(text.charAt(m.start() - 1)) >= 0;
            if (dated && (latest == null || Integer.parseInt(m.group(1)) > latest)) {
                latest = Integer.valueOf(m.group(1));
            }
        }
        return latest;
    }
}
