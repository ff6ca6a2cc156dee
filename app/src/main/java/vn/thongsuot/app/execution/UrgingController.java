package vn.thongsuot.app.execution;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.NotFound;
import vn.thongsuot.app.web.Notice;
import vn.thongsuot.app.web.Page;

/** Letters that urge the units that are late with a document. */
@Controller
@RequestMapping("/work/late/{document}/letters")
class UrgingController {

    private final Urging urging;

    UrgingController(Urging urging) {
        this.urging = urging;
    }

    /** @param passed about what the unit passed down, and not what a document of its own asks */
    @PostMapping
    String urge(Actor actor, @PathVariable long document, @RequestParam(defaultValue = "false") boolean passed, Page page, RedirectAttributes then) {
        (switch (urging.urge(ExecutionPolicy.judging(actor), new DocumentId(document), passed, actor).orElseThrow(NotFound::new)) {
            case Urging.Outcome.Made(String code) -> Notice.done(page.say("Đã lập công văn " + code + ". Tải về, xem lại, điền ngày rồi trình ký.", "Letter " + code + " is made. Take it, look, fill in the day and have it signed."));
            case Urging.Outcome.MadeAlready _ -> Notice.note(page.say("Hôm nay đã có công văn đôn đốc cho văn bản này; dùng tệp ở dưới.", "There is a letter of today for this document; see below."));
            case Urging.Outcome.NoTerm _ -> Notice.problem(page.say("Chưa lập: chưa biết nhiệm kỳ của cấp ủy bắt đầu ngày nào nên chưa cấp được số. Mở Văn bản, Số văn bản đi, ghi ngày ấy rồi làm lại.",
                    "Not made: nobody has said when the committee's term began, so there is no number. Open Documents, Numbers of outgoing documents, say it, then try again."));
        }).on(then);
        return "redirect:/work/late/" + document;
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> letter(Actor actor, @PathVariable long document, @PathVariable long id) {
        EvidenceFiles.Content file = urging.file(ExecutionPolicy.reading(actor), new DocumentId(document), id).orElseThrow(NotFound::new);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString()).body(file.bytes());
    }
}
