package vn.thongsuot.app.board;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thongsuot.app.web.Destination;
import vn.thongsuot.app.web.Navigation;

/** The board's place in the rail. */
@Component
class BoardNavigation implements Navigation {

    @Override
    public List<Destination> destinations() {
        return List.of(new Destination(40, "/board", "chart-bar", "Theo dõi", "Board"));
    }
}
