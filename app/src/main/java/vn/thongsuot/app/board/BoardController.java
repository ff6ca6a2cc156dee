package vn.thongsuot.app.board;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thongsuot.app.board.Tallies.Shown;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.NotFound;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.web.Page;

/** How the work stands: of the unit and everything below it, of one document, of one obligation. */
@Controller
@RequestMapping("/board")
class BoardController {

    private static final int LINES = 100;
    private static final Pattern OBLIGATION = Pattern.compile("[a-z0-9.-]{1,40}");
    private static final Pattern DAY = Pattern.compile("[12]\\d{3}-\\d{2}-\\d{2}");
    private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);

    private final BoardDesk desk;
    private final Following following;
    private final Clock clock;

    BoardController(BoardDesk desk, Following following, Clock clock) {
        this.desk = desk;
        this.clock = clock;
        this.following = following;
    }

    @GetMapping
    String whole(Actor actor, @RequestParam(name = "donvi", required = false) Optional<Long> top, @RequestParam(name = "ngay", defaultValue = "") String day, Page page, Model model) {
        UnitId acting = BoardPolicy.reading(actor);
        Moment moment = moment(acting, day);
        model.addAttribute("moment", moment);
        model.addAttribute("view", desk.whole(acting, top.map(UnitId::new).orElse(acting), moment, page).orElseThrow(NotFound::new));
        return "board/whole";
    }

    @GetMapping("/{document}")
    String document(Actor actor, @PathVariable long document, @RequestParam(name = "ngay", defaultValue = "") String day, Page page, Model model) {
        UnitId acting = BoardPolicy.reading(actor);
        Moment moment = moment(acting, day);
        model.addAttribute("moment", moment);
        model.addAttribute("view", desk.document(acting, new DocumentId(document), moment, page).orElseThrow(NotFound::new));
        return "board/document";
    }

    @GetMapping("/{document}/{obligation}")
    String obligation(Actor actor, @PathVariable long document, @PathVariable String obligation, @RequestParam(name = "loc", defaultValue = "all") String shown,
            @RequestParam(name = "sau", defaultValue = "0") long after, @RequestParam(name = "ky", defaultValue = "") String period,
            @RequestParam(name = "ngay", defaultValue = "") String day, Page page, Model model) {
        UnitId acting = BoardPolicy.reading(actor);
        if (!OBLIGATION.matcher(obligation).matches()) {
            throw new NotFound();
        }
        Moment moment = moment(acting, day);
        model.addAttribute("moment", moment);
        model.addAttribute("view", desk.obligation(acting, new DocumentId(document), obligation, Shown.of(shown).orElse(Shown.ALL), after, day(period), LINES, moment, page.language())
                .orElseThrow(NotFound::new));
        return "board/obligation";
    }

    /** The day to show, once the board has caught up with it. */
    private Moment moment(UnitId acting, String asked) {
        Moment moment = Moment.of(asked, LocalDate.now(clock));
        following.catchUp(acting);
        if (moment.past()) {
            following.draw(moment.day());
        }
        return moment;
    }

    /** The place behind which a page begins; the very first where it can't be read. */
    private static LocalDate day(String text) {
        try {
            return DAY.matcher(text).matches() ? LocalDate.parse(text) : FIRST;
        } catch (DateTimeParseException e) {
            return FIRST;
        }
    }
}
