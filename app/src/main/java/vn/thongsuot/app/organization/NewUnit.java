package vn.thongsuot.app.organization;

import java.util.List;
import java.util.Optional;
import vn.thongsuot.app.identity.UnitId;

/** A unit to be established. */
public record NewUnit(String code, String kind, String name, String shortName, List<String> abbreviations, Optional<UnitId> parent) {

    public NewUnit {
        abbreviations = List.copyOf(abbreviations);
    }
}
