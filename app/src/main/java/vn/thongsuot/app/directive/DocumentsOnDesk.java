package vn.thongsuot.app.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.web.DeskSource;
import vn.thongsuot.app.web.Language;

/** Documents that the unit got and nobody confirmed, its own that wait for a leader, and readings that wait for a look: on the desk of whoever may. */
@Component
class DocumentsOnDesk implements DeskSource {

    private static final int SHOWN = 10;
    /** As long the sender is told who has not confirmed; after that the list of the document's units still says it. */
    private static final int NAGGING_DAYS = 30;

    private final Register register;
    private final Inbox inbox;
    private final Reminders reminders;

    DocumentsOnDesk(Register register, Inbox inbox, Reminders reminders) {
        this.register = register;
        this.inbox = inbox;
        this.reminders = reminders;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> items(LocalDate today, Language language) {
        Actor actor = Acting.current();
        List<Item> items = new ArrayList<>();
        if (actor.unit().isPresent() && DirectivePolicy.mayReceive(actor)) {
            inbox.unreceived(actor.unit().get(), today, SHOWN).forEach(delivery -> items.add(item(delivery, today, language)));
        }
        if (actor.unit().isPresent() && DirectivePolicy.mayReview(actor)) {
            reminders.unconfirmed(actor.unit().get(), today.minusDays(NAGGING_DAYS), today, SHOWN).forEach(late -> register.find(actor.unit().get(), late.document())
                    .ifPresent(document -> items.add(unconfirmed(document, late, language))));
        }
        if (actor.unit().isPresent() && DirectivePolicy.mayIssue(actor)) {
            register.unissued(actor.unit().get(), SHOWN).forEach(document -> items.add(toIssue(document, language)));
        }
        if (actor.unit().isPresent() && DirectivePolicy.mayReview(actor)) {
            register.unreviewed(actor.unit().get(), SHOWN).forEach(document -> items.add(item(document, language)));
        }
        return items;
    }

    private static Item item(Inbox.Delivery delivery, LocalDate today, Language language) {
        String said = delivery.tasks() == 0 ? language.say("văn bản mới nhận", "a new document") : language.say(delivery.tasks() + " nhiệm vụ được giao", delivery.tasks() + " obligations for the unit");
        boolean late = delivery.receiveBy().isBefore(today);
        return new Item(late ? Pressure.LATE : Pressure.DECISION, delivery.name() + (delivery.title().isEmpty() ? "" : ": " + delivery.title()),
                delivery.remindedAt() == null ? said : said + language.say(" · cơ quan ban hành nhắc xác nhận đã nhận", " · the issuer reminds you to confirm receipt"), Optional.of(delivery.receiveBy()),
                language.say("Xác nhận đã nhận", "Confirm receipt"), "/inbox/" + delivery.document().value());
    }

    private static Item unconfirmed(Document document, Reminders.Unconfirmed late, Language language) {
        return new Item(Pressure.LATE, document.name() + (document.title() == null ? "" : ": " + document.title()),
                language.say(late.missing() + " trên " + late.units() + " đơn vị chưa xác nhận đã nhận", late.missing() + " of " + late.units() + " units have not confirmed receipt"), Optional.of(late.receiveBy()),
                language.say("Xem đơn vị nào", "See which"), "/documents/" + document.id().value() + "/deliveries?xem=unreceived");
    }

    private static Item toIssue(Document document, Language language) {
        return new Item(Pressure.DECISION, document.name() + (document.title() == null ? "" : ": " + document.title()),
                language.say("đã xem lại " + document.obligations() + " nhiệm vụ, chờ ban hành", document.obligations() + " obligations reviewed, to be issued"), Optional.empty(),
                language.say("Xem, ban hành", "Look, issue"), "/documents/" + document.id().value() + "/issue");
    }

    private static Item item(Document document, Language language) {
        String said = language.say(document.unconfirmed() + " nhiệm vụ máy đọc, chờ xem lại", document.unconfirmed() + " obligations to review");
        return new Item(Pressure.DECISION, document.name() + (document.title() == null ? "" : ": " + document.title()), said, Optional.empty(),
                language.say("Xem lại", "Review"), "/documents/" + document.id().value());
    }
}
