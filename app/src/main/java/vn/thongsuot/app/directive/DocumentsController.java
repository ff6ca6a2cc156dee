package vn.thongsuot.app.directive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thongsuot.app.directive.RegisteringDocument.Outcome;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.web.Language;
import vn.thongsuot.app.web.Notice;
import vn.thongsuot.app.web.Page;

/** The register: its lines, new files, one document with its reading beside it. */
@Controller
class DocumentsController {

    private static final int LINES = 50;

    private final RegisterDesk desk;
    private final RegisteringDocument registering;
    private final TypingDesk typing;

    DocumentsController(RegisterDesk desk, RegisteringDocument registering, TypingDesk typing) {
        this.desk = desk;
        this.typing = typing;
        this.registering = registering;
    }

    @GetMapping("/documents")
    String register(Actor actor, @RequestParam(name = "truoc", required = false) Optional<Long> before, Model model) {
        model.addAttribute("view", desk.register(DirectivePolicy.reading(actor), before.map(DocumentId::new), LINES, DirectivePolicy.mayRegister(actor), DirectivePolicy.mayReview(actor)));
        return "directive/register";
    }

    @PostMapping("/documents")
    String add(Actor actor, @RequestParam("files") List<MultipartFile> files, Page page, RedirectAttributes then) throws IOException {
        UnitId unit = DirectivePolicy.registering(actor);
        List<Outcome> outcomes = new ArrayList<>();
        for (MultipartFile file : files) {
            if (!file.isEmpty()) {
                outcomes.add(registering.register(unit, name(file), file.getBytes(), actor));
            }
        }
        said(outcomes, page.language()).on(then);
        return outcomes.size() == 1 ? "redirect:/documents/" + outcomes.getFirst().document().value() : "redirect:/documents";
    }

    /** Browsers may send a whole path. */
    static String name(MultipartFile file) {
        String sent = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String name = last.strip().replaceAll("\\p{Cntrl}", "");
        return name.isEmpty() ? "van-ban" : name.substring(0, Math.min(name.length(), 200));
    }

    private static Notice said(List<Outcome> outcomes, Language language) {
        long known = outcomes.stream().filter(Outcome.KnownAlready.class::isInstance).count();
        long fresh = outcomes.size() - known;
        if (outcomes.isEmpty()) {
            return Notice.problem(language.say("Chưa chọn tệp nào. Hãy chọn một hoặc nhiều tệp rồi bấm lại.", "No file was chosen. Choose one or more files and try again."));
        }
        String added = fresh == 0 ? "" : language.say("Đã nhận " + fresh + " tệp, đang đọc.", fresh + " files received, being read.");
        String again = known == 0 ? "" : language.say(known + " tệp đã có trong sổ, không nạp lại.", known + " files stand in the register already.");
        String text = (added + " " + again).strip();
        return known == 0 ? Notice.done(text) : Notice.note(text);
    }

    @GetMapping("/documents/{id}")
    String document(Actor actor, @PathVariable long id, Page page, Model model) {
        model.addAttribute("view", desk.document(DirectivePolicy.reading(actor), new DocumentId(id), page.language(), DirectivePolicy.mayReview(actor),
                DirectivePolicy.mayIssue(actor)).orElseThrow(DocumentsController::notFound));
        return "directive/document";
    }

    /** The form of an obligation that the program missed, behind the one named. */
    @GetMapping("/documents/{id}/new-obligation")
    String newObligation(Actor actor, @PathVariable long id, @RequestParam(name = "sau", defaultValue = "") String after, Page page, Model model) {
        UnitId unit = DirectivePolicy.reviewing(actor);
        RegisterDesk.Opened blank = desk.blank(unit, new DocumentId(id), after).orElseThrow(DocumentsController::notFound);
        model.addAttribute("view", ObligationView.adding(blank, after, page.language()));
        Optional<Typing> own = actor.person().flatMap(person -> typing.own(unit, new DocumentId(id), Typing.NEW, person));
        model.addAttribute("typing", actor.person().flatMap(person -> typing.seen(unit, new DocumentId(id), Typing.NEW, person)).orElse(null));
        model.addAttribute("restored", own.orElse(null));
        model.addAttribute("form", own.map(kept -> kept.form().at(blank.obligation().version())).orElseGet(() -> ObligationForm.of(blank.obligation())));
        model.addAttribute("errors", vn.thongsuot.app.web.FormErrors.none());
        return "directive/obligation";
    }

    /** The reading as people left it, in the form by which readings are scored. */
    @GetMapping("/documents/{id}/gold-reading")
    ResponseEntity<byte[]> gold(Actor actor, @PathVariable long id) {
        return download(desk.gold(DirectivePolicy.reviewing(actor), new DocumentId(id)).orElseThrow(DocumentsController::notFound));
    }

    @GetMapping("/documents/{id}/original")
    ResponseEntity<byte[]> original(Actor actor, @PathVariable long id) {
        return download(desk.original(DirectivePolicy.reading(actor), new DocumentId(id)).orElseThrow(DocumentsController::notFound));
    }

    static ResponseEntity<byte[]> download(RegisterDesk.Original original) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(original.fileName(), java.nio.charset.StandardCharsets.UTF_8).build().toString())
                .body(original.bytes());
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
