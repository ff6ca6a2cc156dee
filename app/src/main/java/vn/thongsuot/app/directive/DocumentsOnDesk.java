package vn.thongsuot.app.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.web.DeskSource;
import vn.thongsuot.app.web.Language;

/** Readings that wait for a look: on the desk of whoever may review them. */
@Component
class DocumentsOnDesk implements DeskSource {

    private static final int SHOWN = 10;

    private final Register register;

    DocumentsOnDesk(Register register) {
        this.register = register;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> items(LocalDate today, Language language) {
        Actor actor = Acting.current();
        if (!DirectivePolicy.mayReview(actor) || actor.unit().isEmpty()) {
            return List.of();
        }
        return register.unreviewed(actor.unit().get(), SHOWN).stream().map(document -> item(document, language)).toList();
    }

    private static Item item(Document document, Language language) {
        String said = language.say(document.unconfirmed() + " nhiệm vụ máy đọc, chờ xem lại", document.unconfirmed() + " obligations to review");
        return new Item(Pressure.DECISION, document.name() + (document.title() == null ? "" : ": " + document.title()), said, Optional.empty(),
                language.say("Xem lại", "Review"), "/documents/" + document.id().value());
    }
}
