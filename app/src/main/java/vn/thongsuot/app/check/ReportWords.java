package vn.thongsuot.app.check;

import java.util.List;
import java.util.Locale;
import vn.thongsuot.app.check.InForce.Overlap;
import vn.thongsuot.app.rendition.Wording;
import vn.thongsuot.reading.DocumentFamily;
import vn.thongsuot.reading.match.Coverage;

/** The sentences in which people see the outcome of a check. */
public final class ReportWords {

    private ReportWords() {}

    /** By which rules, and those of which day. */
    public static String judgedBy(Report report, Wording words) {
        String family = report.family() == DocumentFamily.PARTY ? words.say("văn bản của Đảng", "party document") : words.say("văn bản hành chính", "government document");
        String rules = report.rules().isEmpty() ? words.say("không có quy định nào trong máy còn hiệu lực ngày đó", "no rules known for that day") : String.join(", ", report.rules());
        String day = report.reading().header().date() == null ? words.say(" (văn bản chưa ghi ngày)", " (the document is not dated)") : "";
        return words.say("Xét theo ", "Judged by ") + rules + " · " + family + words.say(" · ngày ", " · ") + words.day(report.day()) + day;
    }

    public static String clear(Report report, Wording words) {
        long clear = report.clarity().stream().filter(clarity -> !clarity.isToMend()).count();
        return words.say(clear + " trên " + report.clarity().size() + " nhiệm vụ đủ các điểm bắt buộc (người, việc, thời gian)",
                clear + " of " + report.clarity().size() + " obligations have all that is needed (who, what, when)");
    }

    public static String length(Wordiness length, Wording words) {
        String pages = length.pages() == null ? "" : length.pages() + words.say(" trang, ", " pages, ");
        int share = length.words() == 0 ? 0 : Math.round(100f * length.wordsInObligations() / length.words());
        return pages + words.say(length.words() + " chữ, " + share + "% nằm trong các nhiệm vụ. Quy định về thể thức không đặt giới hạn độ dài.",
                length.words() + " words, " + share + "% of them in obligations. The rules on form set no limit.");
    }

    public static String needed(Report report, Wording words) {
        long same = report.overlaps().stream().filter(Overlap::isSame).count();
        int documents = report.inForce() == null ? 0 : report.inForce().documents();
        return words.say(same + " trên " + report.clarity().size() + " nhiệm vụ đã có trong " + documents + " văn bản được đối chiếu",
                same + " of " + report.clarity().size() + " obligations stand in the " + documents + " documents compared with");
    }

    public static String shared(List<String> shared, Wording words) {
        return shared.isEmpty() ? "" : words.say("cùng nói: ", "both say: ") + String.join("; ", shared);
    }

    public static String covered(Coverage coverage, Wording words) {
        return words.say(coverage.count(Coverage.State.TAKEN_UP) + " nhiệm vụ được đưa vào, " + coverage.count(Coverage.State.PERHAPS) + " cần xem, "
                        + coverage.count(Coverage.State.LEFT_OUT) + " bỏ sót, " + coverage.added().size() + " thêm mới",
                coverage.count(Coverage.State.TAKEN_UP) + " obligations taken up, " + coverage.count(Coverage.State.PERHAPS) + " to look at, "
                        + coverage.count(Coverage.State.LEFT_OUT) + " left out, " + coverage.added().size() + " added");
    }

    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", share * 100);
    }
}
