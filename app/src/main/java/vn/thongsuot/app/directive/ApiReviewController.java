package vn.thongsuot.app.directive;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thongsuot.app.directive.ReviewedObligation.State;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.web.Days;
import vn.thongsuot.app.web.FormErrors;
import vn.thongsuot.app.web.Language;
import vn.thongsuot.app.web.Page;

/** For other programs: what was read is confirmed and put right, names are told apart, the document is issued, and a unit's own plan drafted and held against it. */
@RestController
@RequestMapping("/api")
class ApiReviewController {

    private final ApiDocuments api;
    private final ApiIssuing issuing;
    private final RegisterDesk desk;
    private final ReviewingObligation reviewing;
    private final FindingUnits finding;
    private final OwnPlanDesk plans;
    private final CoverageDesk coverage;

    ApiReviewController(ApiDocuments api, ApiIssuing issuing, RegisterDesk desk, ReviewingObligation reviewing, FindingUnits finding, OwnPlanDesk plans, CoverageDesk coverage) {
        this.api = api;
        this.issuing = issuing;
        this.desk = desk;
        this.reviewing = reviewing;
        this.finding = finding;
        this.plans = plans;
        this.coverage = coverage;
    }

    /** Why nothing was written: as {@code Problem} in openapi.json. */
    record Refusal(int status, String message, List<FormErrors.Error> errors) {

        static ResponseEntity<Object> of(HttpStatus status, String message) {
            return ResponseEntity.status(status).body(new Refusal(status.value(), message, List.of()));
        }
    }

    /** The same fields as a person's form; days as elsewhere in this interface, {@code 2026-12-31}. */
    @PostMapping("/documents/{document}/obligations/{obligation}")
    ResponseEntity<Object> change(Actor actor, @PathVariable long document, @PathVariable String obligation, @ModelAttribute ObligationForm sent, Page page) {
        UnitId unit = DirectivePolicy.reviewing(actor);
        RegisterDesk.Opened shown = desk.obligation(unit, new DocumentId(document), obligation).orElseThrow(DocumentsController::notFound);
        ObligationForm typed = new ObligationForm(sent.text(), sent.leads(), sent.cooperators(), sent.implementers(), sent.kind(), day(sent.from()), day(sent.due()), sent.every(), sent.deliverable(),
                sent.version());
        FormErrors errors = typed.check(page.language());
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(new Refusal(HttpStatus.UNPROCESSABLE_CONTENT.value(), errors.all().getFirst().message(), errors.all()));
        }
        return said(reviewing.change(unit, new DocumentId(document), typed.applyTo(shown.obligation()), actor), unit, document, page.language());
    }

    private static String day(String sent) {
        try {
            return sent.isBlank() ? "" : Days.written(LocalDate.parse(sent.strip()));
        } catch (DateTimeParseException noDay) {
            return sent;
        }
    }

    @PostMapping("/documents/{document}/obligations/{obligation}/confirmation")
    ResponseEntity<Object> confirm(Actor actor, @PathVariable long document, @PathVariable String obligation, @RequestParam int version, Page page) {
        UnitId unit = DirectivePolicy.reviewing(actor);
        return said(reviewing.mark(unit, new DocumentId(document), obligation, version, State.CONFIRMED, actor), unit, document, page.language());
    }

    /** Those with one lead that nobody has looked at, as on the page. */
    @PostMapping("/documents/{document}/obligations/confirmations")
    Map<String, Integer> confirmAll(Actor actor, @PathVariable long document) {
        return Map.of("confirmed", reviewing.confirmAll(DirectivePolicy.reviewing(actor), new DocumentId(document), actor).orElseThrow(DocumentsController::notFound));
    }

    private ResponseEntity<Object> said(ReviewingObligation.Outcome outcome, UnitId unit, long document, Language language) {
        return switch (outcome) {
            case DONE -> ResponseEntity.ok(Map.of("obligations", api.obligations(unit, new DocumentId(document)).orElseThrow(DocumentsController::notFound)));
            case STALE -> Refusal.of(HttpStatus.CONFLICT, language.say("Một người khác vừa sửa nhiệm vụ này; chưa thay đổi gì. Hãy lấy lại rồi gửi với version mới.",
                    "Somebody else has just changed it; nothing was written. Fetch it again and send the new version."));
            case ISSUED -> Refusal.of(HttpStatus.CONFLICT, language.say("Văn bản đã ban hành; nhiệm vụ không sửa được nữa.", "The document is issued; its obligations can no longer be changed."));
            case UNKNOWN -> throw DocumentsController.notFound();
        };
    }

    @GetMapping("/documents/{document}/names")
    Map<String, List<ApiIssuing.NameData>> names(Actor actor, @PathVariable long document) {
        return Map.of("names", issuing.names(DirectivePolicy.reviewing(actor), new DocumentId(document)).orElseThrow(DocumentsController::notFound));
    }

    /** No unit at all says that the name is nobody of this tree. */
    @PostMapping("/documents/{document}/names/{name}")
    ResponseEntity<Object> say(Actor actor, @PathVariable long document, @PathVariable long name, @RequestParam int version, @RequestParam(defaultValue = "") List<Long> units, Page page) {
        UnitId unit = DirectivePolicy.reviewing(actor);
        return switch (finding.say(unit, new DocumentId(document), name, version, units.stream().map(UnitId::new).toList())) {
            case DONE -> ResponseEntity.ok(Map.of("names", issuing.names(unit, new DocumentId(document)).orElseThrow(DocumentsController::notFound)));
            case STALE -> Refusal.of(HttpStatus.CONFLICT, page.say("Một người khác vừa chọn cho tên này; chưa thay đổi gì.", "Somebody else has just chosen; nothing was written."));
            case UNKNOWN -> throw DocumentsController.notFound();
        };
    }

    @GetMapping("/documents/{document}/issue")
    ApiIssuing.IssueData prepare(Actor actor, @PathVariable long document, Page page) {
        return issuing.prepare(DirectivePolicy.reviewing(actor), new DocumentId(document), page.language()).orElseThrow(DocumentsController::notFound);
    }

    /** 202: deliveries come into being in the background; the document says when all are there. */
    @PostMapping("/documents/{document}/issue")
    ResponseEntity<Object> issue(Actor actor, @PathVariable long document, @RequestParam(defaultValue = "") String signing, @RequestParam(defaultValue = "false") boolean withoutLead, Page page) {
        UnitId unit = DirectivePolicy.issuing(actor);
        ApiIssuing.Answer answer = issuing.issue(unit, new DocumentId(document), signing, withoutLead, actor.person().orElseThrow(), page.language()).orElseThrow(DocumentsController::notFound);
        return answer.refusal().isEmpty() ? ResponseEntity.accepted().body(Map.of("units", answer.units())) : Refusal.of(HttpStatus.CONFLICT, answer.refusal());
    }

    /** A Word file. */
    @GetMapping("/inbox/{document}/own-plan")
    ResponseEntity<byte[]> ownPlan(Actor actor, @PathVariable long document) {
        return DocumentsController.download(plans.draft(DirectivePolicy.receiving(actor), new DocumentId(document)).orElseThrow(DocumentsController::notFound));
    }

    @GetMapping("/documents/{document}/coverage")
    ApiIssuing.CoverageData coverage(Actor actor, @PathVariable long document, @RequestParam(defaultValue = "0") long of, Page page) {
        return ApiIssuing.CoverageData.of(coverage.coverage(DirectivePolicy.reading(actor), new DocumentId(document), of, "all", page.language()).orElseThrow(DocumentsController::notFound));
    }
}
