package vn.thongsuot.app.directive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.app.web.Language;
import vn.thongsuot.app.web.State;

/**
 * The register's page.
 *
 * @param waiting how many are still being read
 * @param unit whose register an inspector reads; empty for one's own
 * @param path where its documents are
 * @param next the address of the next page; empty on the last
 */
public record RegisterView(List<Line> lines, String unit, String path, int waiting, String next, boolean mayRegister, boolean mayReview) {

    /** The same under the inspector's addresses. */
    RegisterView inspected(String unit, String path) {
        return new RegisterView(lines, unit, path, waiting, next.replaceFirst("^" + this.path, path), mayRegister, mayReview);
    }

    /** A line of it; {@code endedOn} is {@code null} unless it was withdrawn or replaced. */
    public record Line(long id, String name, boolean outgoing, @Nullable LocalDate date, String title, String issuer, boolean read, int obligations, int unconfirmed, State state,
            @Nullable LocalDate endedOn) {

        static Line of(Document document, @Nullable LocalDate endedOn) {
            return new Line(
                    document.id().value(),
                    document.name(),
                    document.direction() == Document.Direction.OUTGOING,
                    document.date(),
                    document.title() == null ? "" : document.title(),
                    document.issuer() == null ? "" : document.issuer(),
                    document.state() == Document.State.READ,
                    document.obligations(),
                    document.unconfirmed(),
                    switch (document.state()) {
                        case WAITING -> State.WAITING;
                        case REFUSED -> State.LATE;
                        case READ -> document.unconfirmed() > 0 ? State.OPEN : State.DONE;
                    },
                    endedOn);
        }

        public String stateWords(Language language) {
            return switch (state) {
                case WAITING -> language.say("đang đọc", "being read");
                case LATE -> language.say("không đọc được", "not readable");
                case OPEN -> language.say("còn " + unconfirmed + " chờ xem lại", unconfirmed + " to review");
                default -> language.say("đã xem lại", "reviewed");
            };
        }
    }
}
