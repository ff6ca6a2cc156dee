package vn.thongsuot.app.identity;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thongsuot.app.web.Destination;
import vn.thongsuot.app.web.Navigation;

/** What the rail offers an administrator. */
@Component
class IdentityNavigation implements Navigation {

    @Override
    public List<Destination> destinations() {
        return Acting.current().has(Role.ADMINISTRATOR) ? List.of(new Destination(110, "/people", "users", "Người và vai trò", "People and roles")) : List.of();
    }
}
