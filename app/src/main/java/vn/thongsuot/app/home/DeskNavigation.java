package vn.thongsuot.app.home;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thongsuot.app.web.Destination;
import vn.thongsuot.app.web.Navigation;

@Component
class DeskNavigation implements Navigation {

    @Override
    public List<Destination> destinations() {
        return List.of(new Destination(10, "/", "home", "Bàn làm việc", "Desk"));
    }
}
