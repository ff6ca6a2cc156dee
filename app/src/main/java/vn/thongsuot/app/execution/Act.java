package vn.thongsuot.app.execution;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.thongsuot.app.web.Language;

/** What is done to an occurrence, by the unit that owes it or by whoever judges it, and what it becomes by that. */
enum Act {
    PROGRESS(By.UNIT, "báo tiến độ", "reported progress"),
    REPORT(By.UNIT, "báo cáo đã xong", "reported it done"),
    EXTENSION_REQUEST(By.UNIT, "xin lùi hạn", "asked for another day"),
    REFUSAL_REQUEST(By.UNIT, "xin không thực hiện", "asked to be excused"),
    RESPONSIBILITY(By.UNIT, "giao người phụ trách", "named the person responsible"),
    VERIFICATION(By.JUDGE, "xác nhận hoàn thành", "verified it"),
    RETURN(By.JUDGE, "yêu cầu thực hiện lại", "sent it back"),
    EXTENSION(By.JUDGE, "đồng ý lùi hạn", "granted another day"),
    EXTENSION_DENIAL(By.JUDGE, "không đồng ý lùi hạn", "refused another day"),
    REFUSAL(By.JUDGE, "đồng ý cho không thực hiện", "excused the unit"),
    REFUSAL_DENIAL(By.JUDGE, "không đồng ý, đơn vị vẫn phải thực hiện", "did not excuse the unit"),
    SUSPENSION(By.JUDGE, "cho tạm dừng", "suspended it"),
    RESUMPTION(By.JUDGE, "cho thực hiện tiếp", "resumed it"),
    /** With it an occurrence of a unit below begins. */
    PASSING(By.JUDGE, "giao việc", "passed it down"),
    TAKING_BACK(By.JUDGE, "rút lại việc đã giao", "took it back");

    enum By { UNIT, JUDGE }

    /** Those that nobody may do without saying why. */
    private static final Set<Act> WITH_REASON = Set.of(EXTENSION_REQUEST, REFUSAL_REQUEST, RETURN, EXTENSION_DENIAL, REFUSAL_DENIAL, SUSPENSION, TAKING_BACK);

    private final By by;
    private final String vietnamese;
    private final String english;

    Act(By by, String vietnamese, String english) {
        this.by = by;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    By by() {
        return by;
    }

    /** Whether the unit says by it what was done, with figures and files. */
    boolean reports() {
        return this == PROGRESS || this == REPORT;
    }

    boolean needsReason() {
        return WITH_REASON.contains(this);
    }

    /** Whether it can be done to an occurrence as it stands. */
    boolean fits(Occurrence to) {
        return switch (this) {
            case PROGRESS, REPORT, REFUSAL_REQUEST, SUSPENSION -> to.state().owed();
            case EXTENSION_REQUEST -> to.state().owed() && to.due() != null && to.askedDue() == null;
            case RESPONSIBILITY -> to.state() != WorkState.VERIFIED && to.state() != WorkState.REFUSED && to.state() != WorkState.ENDED;
            case VERIFICATION -> to.state() == WorkState.REPORTED;
            case RETURN -> to.state() == WorkState.REPORTED || to.state() == WorkState.VERIFIED;
            case EXTENSION, EXTENSION_DENIAL -> to.askedDue() != null && to.state() != WorkState.ENDED;
            case REFUSAL, REFUSAL_DENIAL -> to.state() == WorkState.REFUSAL_ASKED;
            case RESUMPTION -> to.state() == WorkState.SUSPENDED;
            // Only together with the occurrence itself.
            case PASSING -> false;
            case TAKING_BACK -> to.passedDown() && (to.state().owed() || to.state() == WorkState.REFUSAL_ASKED || to.state() == WorkState.SUSPENDED);
        };
    }

    /** What was done, after a name: "báo tiến độ". */
    String in(Language language) {
        return language.say(vietnamese, english);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Act> of(String word) {
        for (Act known : values()) {
            if (known.word().equals(word)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }
}
