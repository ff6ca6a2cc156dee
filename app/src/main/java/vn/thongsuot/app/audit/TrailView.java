package vn.thongsuot.app.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.thongsuot.app.web.Choice;

/**
 * The page of the trail. Public because templates are compiled into a package of their own.
 *
 * @param next the address of the next page; empty on the last
 */
public record TrailView(TrailQuery query, List<Line> lines, List<Choice> people, List<Choice> actions, String next) {

    /**
     * One record.
     *
     * @param who a name, where the reader may see it, else a number
     */
    public record Line(Instant at, String who, String origin, String action, String subject, Map<String, String> details, String request) {}
}
