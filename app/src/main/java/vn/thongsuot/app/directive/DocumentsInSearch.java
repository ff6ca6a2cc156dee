package vn.thongsuot.app.directive;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.web.Language;
import vn.thongsuot.app.web.SearchSource;

/** Documents of the unit's register, found by code, subject or issuer. */
@Component
class DocumentsInSearch implements SearchSource {

    private final Register register;

    DocumentsInSearch(Register register) {
        this.register = register;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String heading(Language language) {
        return language.say("Văn bản", "Documents");
    }

    @Override
    @Transactional(readOnly = true)
    public List<Hit> search(String text, int limit, Language language) {
        Actor actor = Acting.current();
        if (actor.unit().isEmpty() || !DirectivePolicy.mayRead(actor)) {
            return List.of();
        }
        return register.search(actor.unit().get(), text, limit).stream().map(DocumentsInSearch::hit).toList();
    }

    private static Hit hit(Document document) {
        String where = (document.date() == null ? "" : document.date().format(DateTimeFormatter.ofPattern("dd/MM/yyyy")) + " · ") + (document.title() == null ? document.fileName() : document.title());
        return new Hit(document.name(), where, "/documents/" + document.id().value(), "file-text");
    }
}
