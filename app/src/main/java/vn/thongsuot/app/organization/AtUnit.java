package vn.thongsuot.app.organization;

import java.util.List;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.web.Destination;

/** Where other modules lead to from the page of a unit, for whoever acts now; a component of such a module. */
@FunctionalInterface
public interface AtUnit {

    List<Destination> at(UnitId unit);
}
