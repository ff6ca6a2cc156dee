package vn.thongsuot.app.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.extraction.Layout;
import vn.thongsuot.reading.Reading.Obligation;
import vn.thongsuot.reading.match.Fingerprint;

/** Which parent obligations the items of a plan name by their bookmarks, as a drafted plan does. */
final class Traces {

    private Traces() {}

    /** Identifiers of the plan's obligations, by the parent obligation that they name. */
    static Map<String, List<String>> of(List<Obligation> parent, List<Obligation> plan, @Nullable Layout layout) {
        Map<String, List<String>> traces = new HashMap<>();
        for (Obligation asked : layout == null ? List.<Obligation>of() : parent) {
            String name = Fingerprint.of(asked);
            List<String> answers = layout.anchors().stream().filter(anchor -> anchor.name().equals(name))
                    .flatMap(anchor -> plan.stream().filter(o -> o.span().overlaps(anchor.span()))).map(Obligation::id).distinct().toList();
            if (!answers.isEmpty()) {
                traces.put(asked.id(), answers);
            }
        }
        return traces;
    }
}
