package vn.thongsuot.app.organization;

import java.util.Map;
import java.util.Optional;
import vn.thongsuot.app.identity.Recorded;
import vn.thongsuot.app.identity.UnitId;

/** A table of units was taken into the tree. */
public record UnitsImported(long number, Optional<UnitId> under, String fileName, int established) implements Recorded {

    @Override
    public String action() {
        return "units-imported";
    }

    @Override
    public Optional<UnitId> unit() {
        return under;
    }

    @Override
    public String subject() {
        return "unit-import:" + number;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("file", fileName, "units", Integer.toString(established));
    }
}
