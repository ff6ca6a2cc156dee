package vn.thongsuot.reading;

import java.util.List;

final class Findings {
    private Findings() {}
    static List<Reading.Finding> of(SourceText source, Frame frame, List<Reading.Section> sections, List<Reading.Obligation> obligations,
            List<Reading.Citation> citations) {
        return List.of();
    }
}
