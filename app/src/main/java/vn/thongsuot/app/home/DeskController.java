package vn.thongsuot.app.home;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.thongsuot.app.web.DeskSource;
import vn.thongsuot.app.web.Page;

/** The page that answers "what must I do today?". */
@Controller
class DeskController {

    private final ObjectProvider<DeskSource> sources;

    DeskController(ObjectProvider<DeskSource> sources) {
        this.sources = sources;
    }

    @GetMapping("/")
    String desk(@ModelAttribute(name = "page", binding = false) Page page, Model model) {
        List<DeskSource.Item> items = sources.stream().flatMap(source -> source.items(page.today(), page.language()).stream())
                .sorted(Comparator.comparing(DeskSource.Item::pressure).thenComparing(item -> item.due().orElse(LocalDate.MAX)))
                .toList();
        model.addAttribute("view", new DeskView(items));
        return "home/desk";
    }
}
