package vn.thongsuot.app.execution;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.NotFound;
import vn.thongsuot.app.web.Notice;
import vn.thongsuot.app.web.Page;

/** Questions about an occurrence, and their answers. */
@Controller
@RequestMapping("/occurrences/{unit}/{document}/{obligation}/{period}/questions")
class QuestionController {

    private final Questioning questioning;

    QuestionController(Questioning questioning) {
        this.questioning = questioning;
    }

    @PostMapping
    String ask(Actor actor, @PathVariable long unit, @PathVariable long document, @PathVariable String obligation, @PathVariable String period,
            @RequestParam(defaultValue = "") String words, Page page, RedirectAttributes then) {
        OccurrenceKey key = OccurrenceKey.of(unit, document, obligation, period).orElseThrow(NotFound::new);
        said(questioning.ask(key, words, ExecutionPolicy.doing(actor, Act.REPORT), actor).orElseThrow(NotFound::new), page.say("Đã gửi câu hỏi.", "The question is sent."),
                page.say("Chưa gửi: việc này không còn hỏi được, hoặc đã có mười câu chờ trả lời.", "Not sent: nothing is left to ask, or ten questions wait already."), page).on(then);
        return "redirect:" + key.path() + "#questions";
    }

    @PostMapping("/{id}/answer")
    String answer(Actor actor, @PathVariable long unit, @PathVariable long document, @PathVariable String obligation, @PathVariable String period, @PathVariable long id,
            @RequestParam(defaultValue = "") String words, Page page, RedirectAttributes then) {
        OccurrenceKey key = OccurrenceKey.of(unit, document, obligation, period).orElseThrow(NotFound::new);
        said(questioning.answer(key, id, words, ExecutionPolicy.judging(actor), actor).orElseThrow(NotFound::new), page.say("Đã trả lời.", "Answered."),
                page.say("Chưa lưu: câu hỏi này đã có người trả lời. Xem ở dưới.", "Not saved: somebody else answered it. See below."), page).on(then);
        return "redirect:" + key.path() + "#questions";
    }

    private static Notice said(Questioning.Outcome outcome, String done, String notNow, Page page) {
        return switch (outcome) {
            case DONE -> Notice.done(done);
            case NO_WORDS -> Notice.problem(page.say("Chưa gửi: hãy viết vài lời, nhiều nhất 5.000 chữ cái.", "Not sent: write a few words, at most 5,000 letters."));
            case NOT_NOW -> Notice.problem(notNow);
        };
    }
}
