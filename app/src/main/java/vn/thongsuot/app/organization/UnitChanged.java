package vn.thongsuot.app.organization;

import java.util.Map;
import java.util.Optional;
import vn.thongsuot.app.identity.Recorded;
import vn.thongsuot.app.identity.UnitId;

/** A unit was established, renamed, moved or dissolved, by itself or as part of a larger reorganisation. */
public record UnitChanged(String action, UnitId changed, Map<String, String> details) implements Recorded {

    public UnitChanged {
        details = Map.copyOf(details);
    }

    @Override
    public Optional<UnitId> unit() {
        return Optional.of(changed);
    }

    @Override
    public String subject() {
        return "unit:" + changed.value();
    }
}
