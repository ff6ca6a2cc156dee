package vn.thongsuot.app.mail;

import java.time.LocalDate;
import java.util.List;

/**
 * How mail leaves the server, and whether it does.
 *
 * @param server the mail server; empty where none is set
 * @param missing what has to be set first; empty where nothing has
 * @param problem the latest one of the whole installation; empty where there is none
 */
public record MailView(String server, String from, String morning, List<String> missing, long sent, long nothing, long waiting, long givenUp, String problem, List<Line> failed) {

    /** What could not be sent to somebody; {@code name} is empty where the actor may not know it. */
    public record Line(String name, LocalDate morning, boolean givenUp, int attempts, String problem) {}

    public long all() {
        return sent + nothing + waiting + givenUp;
    }
}
