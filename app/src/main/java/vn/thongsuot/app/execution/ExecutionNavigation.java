package vn.thongsuot.app.execution;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thongsuot.app.web.Destination;
import vn.thongsuot.app.web.Navigation;

/** The place of work in the rail. */
@Component
class ExecutionNavigation implements Navigation {

    @Override
    public List<Destination> destinations() {
        return List.of(new Destination(30, "/work", "list-check", "Nhiệm vụ", "Work"));
    }
}
