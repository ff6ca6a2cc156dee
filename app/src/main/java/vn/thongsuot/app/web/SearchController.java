package vn.thongsuot.app.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The search that stands above every page. */
@Controller
class SearchController {

    private static final int SHOWN = 10;
    private static final int LONGEST = 200;

    private final ObjectProvider<SearchSource> sources;

    SearchController(ObjectProvider<SearchSource> sources) {
        this.sources = sources;
    }

    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, @ModelAttribute(name = "page", binding = false) Page page, Model model) {
        String text = q.strip().substring(0, Math.min(q.strip().length(), LONGEST));
        model.addAttribute("view", new SearchView(text, text.isEmpty() ? List.of() : sections(text, page)));
        return "web/search";
    }

    private List<SearchView.Section> sections(String text, Page page) {
        return Stream.concat(Stream.of(new PlacesInSearch(page)), sources.stream())
                .sorted(Comparator.comparingInt(SearchSource::order))
                .map(source -> section(source, source.search(text, SHOWN + 1, page.language()), page.language()))
                .filter(section -> !section.hits().isEmpty())
                .toList();
    }

    private static SearchView.Section section(SearchSource source, List<SearchSource.Hit> hits, Language language) {
        return new SearchView.Section(source.heading(language), hits.stream().limit(SHOWN).toList(), hits.size() > SHOWN);
    }

    /** The parts of the program themselves. */
    private record PlacesInSearch(Page page) implements SearchSource {

        @Override
        public int order() {
            return 0;
        }

        @Override
        public String heading(Language language) {
            return language.say("Trang", "Pages");
        }

        @Override
        public List<Hit> search(String text, int limit, Language language) {
            return page.destinations().stream()
                    .filter(place -> Folding.of(place.label(language)).contains(Folding.of(text)))
                    .limit(limit)
                    .map(place -> new Hit(place.label(language), "", place.path(), place.icon()))
                    .toList();
        }
    }
}
