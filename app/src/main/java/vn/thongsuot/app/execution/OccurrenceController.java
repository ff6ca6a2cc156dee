package vn.thongsuot.app.execution;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thongsuot.app.execution.CarryingOut.Outcome;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.NotFound;
import vn.thongsuot.app.web.FormErrors;
import vn.thongsuot.app.web.Language;
import vn.thongsuot.app.web.Notice;
import vn.thongsuot.app.web.Page;

/** One occurrence: what was said of it, and the next entry of the unit that owes it or of whoever judges it. */
@Controller
@RequestMapping("/occurrences/{unit}/{document}/{obligation}/{period}")
class OccurrenceController {

    private static final int UNPROCESSABLE = 422;

    private final OccurrenceDesk desk;
    private final CarryingOut carryingOut;

    OccurrenceController(OccurrenceDesk desk, CarryingOut carryingOut) {
        this.desk = desk;
        this.carryingOut = carryingOut;
    }

    @GetMapping
    String open(Actor actor, @PathVariable long unit, @PathVariable long document, @PathVariable String obligation, @PathVariable String period,
            @RequestParam(name = "ngay", defaultValue = "") String day, Page page, Model model) {
        OccurrenceKey key = key(unit, document, obligation, period);
        return show(key, OccurrenceKey.day(day), actor, null, FormErrors.none(), page, model);
    }

    @PostMapping("/entries")
    String add(Actor actor, @PathVariable long unit, @PathVariable long document, @PathVariable String obligation, @PathVariable String period,
            @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String percent,
            @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String person, @RequestParam(defaultValue = "") String version, @RequestParam(defaultValue = "false") boolean ahead,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files, HttpServletRequest request, HttpServletResponse response, Page page, Model model, RedirectAttributes then) {
        // Not bound as a list: that would part "1,5" at its comma.
        String[] figures = request.getParameterValues("figure");
        String[] also = request.getParameterValues("also");
        EntryForm form = new EntryForm(kind, words, percent, day, person, version, figures == null ? List.of() : Arrays.asList(figures), also == null ? List.of() : Arrays.asList(also), ahead);
        OccurrenceKey key = key(unit, document, obligation, period);
        Act act = Act.of(kind).orElseThrow(NotFound::new);
        Outcome outcome = carryingOut.make(key, act, form, given(files), ExecutionPolicy.doing(actor, act), actor, page.language()).orElseThrow(NotFound::new);
        if (outcome instanceof Outcome.Invalid(FormErrors errors)) {
            response.setStatus(UNPROCESSABLE);
            return show(key, Optional.empty(), actor, form, errors, page, model);
        }
        said(outcome, act, form.also().size(), page.language()).on(then);
        return "redirect:" + key.path();
    }

    /** A file that was given with an entry, as it came. */
    @GetMapping("/evidence/{id}")
    ResponseEntity<byte[]> evidence(Actor actor, @PathVariable long unit, @PathVariable long document, @PathVariable String obligation, @PathVariable String period, @PathVariable long id) {
        EvidenceFiles.Content file = desk.evidence(key(unit, document, obligation, period), id, ExecutionPolicy.reading(actor), actor).orElseThrow(NotFound::new);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString()).body(file.bytes());
    }

    /** Without fields that were left empty; browsers may send a whole path as the name. */
    private static List<GivenFile> given(@Nullable List<MultipartFile> files) {
        return files == null ? List.of() : files.stream().filter(file -> !file.isEmpty()).map(file -> new GivenFile(name(file), file.getSize(), file::getBytes)).toList();
    }

    private static String name(MultipartFile file) {
        String sent = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1).strip().replaceAll("\\p{Cntrl}", "");
        return name.isEmpty() ? "minh-chung" : name.substring(0, Math.min(name.length(), 200));
    }

    private String show(OccurrenceKey key, Optional<LocalDate> day, Actor actor, @Nullable EntryForm form, FormErrors errors, Page page, Model model) {
        OccurrenceDesk.Opened opened = desk.open(key, day, ExecutionPolicy.reading(actor), actor, page.language()).orElseThrow(NotFound::new);
        model.addAttribute("view", opened.view());
        model.addAttribute("form", form == null ? EntryForm.blank(opened.version()) : form);
        model.addAttribute("errors", errors);
        return "execution/occurrence";
    }

    private static OccurrenceKey key(long unit, long document, String obligation, String period) {
        return OccurrenceKey.of(unit, document, obligation, period).orElseThrow(NotFound::new);
    }

    private static Notice said(Outcome outcome, Act act, int also, Language language) {
        return switch (outcome) {
            case Outcome.Done _ -> Notice.done(done(act, language) + (also == 0 ? "" : language.say(" Đã ghi chung cho " + also + " việc khác.", " Entered for " + also + " others too.")));
            case Outcome.Stale _ -> Notice.problem(language.say("Chưa lưu: từ khi đồng chí mở trang, việc này hoặc một việc đã chọn đã được ghi thêm. Hãy xem phần mới ghi rồi gửi lại nếu vẫn cần.",
                    "Not saved: since you opened the page an entry was made, here or in one of those chosen. Read it, then send yours again if it is still needed."));
            case Outcome.NotNow _ -> Notice.problem(language.say("Việc này không còn ở bước ấy nữa, nên chưa ghi gì. Xem tình trạng hiện nay ở dưới.", "It is past that step, so nothing was written. See below how it stands."));
            case Outcome.Invalid _ -> throw new IllegalArgumentException("shown with its form");
        };
    }

    private static String done(Act act, Language language) {
        return switch (act) {
            case PROGRESS -> language.say("Đã lưu tiến độ.", "Progress is saved.");
            case REPORT -> language.say("Đã báo cáo xong. Bên giao việc sẽ xác nhận.", "Reported as done; whoever gave it will confirm.");
            case EXTENSION_REQUEST -> language.say("Đã gửi đề nghị lùi hạn.", "The request for another day is sent.");
            case REFUSAL_REQUEST -> language.say("Đã gửi đề nghị không thực hiện.", "The request to be excused is sent.");
            case RESPONSIBILITY -> language.say("Đã giao người phụ trách.", "The person responsible is named.");
            case VERIFICATION -> language.say("Đã xác nhận hoàn thành.", "Verified as done.");
            case RETURN -> language.say("Đã trả lại để thực hiện lại.", "Sent back.");
            case EXTENSION -> language.say("Đã đồng ý lùi hạn.", "Another day is granted.");
            case EXTENSION_DENIAL, REFUSAL_DENIAL -> language.say("Đã trả lời đơn vị.", "The unit has its answer.");
            case REFUSAL -> language.say("Đã đồng ý cho không thực hiện.", "The unit is excused.");
            case SUSPENSION -> language.say("Đã cho tạm dừng.", "Suspended.");
            case RESUMPTION -> language.say("Đã cho thực hiện tiếp.", "Resumed.");
            case PASSING -> language.say("Đã giao xuống.", "Passed down.");
            case TAKING_BACK -> language.say("Đã rút lại việc đã giao; đơn vị không còn phải làm.", "Taken back; the unit owes it no longer.");
        };
    }
}
