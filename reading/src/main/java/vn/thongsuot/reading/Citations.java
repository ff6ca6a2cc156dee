package vn.thongsuot.reading;

import java.util.List;

final class Citations {
    private Citations() {}
    static List<Reading.Citation> of(SourceText source, Reading.Header header) {
        return List.of();
    }
}
