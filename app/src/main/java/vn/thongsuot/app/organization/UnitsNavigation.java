package vn.thongsuot.app.organization;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thongsuot.app.web.Destination;
import vn.thongsuot.app.web.Navigation;

/** The tree of units in the rail. */
@Component
class UnitsNavigation implements Navigation {

    @Override
    public List<Destination> destinations() {
        return List.of(new Destination(60, "/units", "sitemap", "Đơn vị", "Units"));
    }
}
