package vn.thongsuot.app.directive;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thongsuot.app.web.Destination;
import vn.thongsuot.app.web.Navigation;

/** The register's place in the rail. */
@Component
class DirectiveNavigation implements Navigation {

    @Override
    public List<Destination> destinations() {
        return List.of(new Destination(20, "/documents", "file-text", "Văn bản", "Documents"), new Destination(25, "/inbox", "inbox", "Được giao", "Received"));
    }
}
