package vn.thongsuot.app.home;

import java.util.List;
import vn.thongsuot.app.web.DeskSource.Item;
import vn.thongsuot.app.web.DeskSource.Pressure;
import vn.thongsuot.app.web.Language;
import vn.thongsuot.app.web.State;

/** What lies on the desk, the most pressing first. */
public record DeskView(List<Item> items) {

    public List<Item> of(Pressure pressure) {
        return items.stream().filter(item -> item.pressure() == pressure).toList();
    }

    public String heading(Pressure pressure, Language language) {
        return switch (pressure) {
            case LATE -> language.say("Quá hạn", "Late");
            case DUE -> language.say("Sắp đến hạn", "Due soon");
            case DECISION -> language.say("Chờ đồng chí quyết định", "Waiting for your decision");
        };
    }

    public State state(Pressure pressure) {
        return switch (pressure) {
            case LATE -> State.LATE;
            case DUE -> State.DUE;
            case DECISION -> State.WAITING;
        };
    }
}
