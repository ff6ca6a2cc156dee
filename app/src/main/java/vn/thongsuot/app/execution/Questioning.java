package vn.thongsuot.app.execution;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.execution.ExecutionNews.QuestionMoved;
import vn.thongsuot.app.execution.Question.Answer;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.UnitId;

/** A unit asks about something it owes; whoever judges it answers. */
@Service
class Questioning {

    static final int LONGEST = 5000;
    /** More than these wait for no answer at a time: then it is time to speak to each other. */
    private static final int WAITING = 10;

    private final Occurrences occurrences;
    private final CarryingOut carryingOut;
    private final Questions questions;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Questioning(Occurrences occurrences, CarryingOut carryingOut, Questions questions, ApplicationEventPublisher news, Clock clock) {
        this.occurrences = occurrences;
        this.carryingOut = carryingOut;
        this.questions = questions;
        this.news = news;
        this.clock = clock;
    }

    enum Outcome {
        DONE,
        /** Without words, or with too many. */
        NO_WORDS,
        /** Answered already, owed no longer, or ten of them wait already. */
        NOT_NOW
    }

    /** Empty where the acting unit owes no such thing. */
    @Transactional
    public Optional<Outcome> ask(OccurrenceKey key, String words, UnitId acting, Actor by) {
        return occurrences.find(key).filter(found -> carryingOut.allows(found, Act.By.UNIT, acting)).map(found -> {
            if (words.isBlank() || words.length() > LONGEST) {
                return Outcome.NO_WORDS;
            }
            if (!mayBeAsked(found) || questions.of(key).stream().filter(question -> question.answer().isEmpty()).count() >= WAITING) {
                return Outcome.NOT_NOW;
            }
            questions.ask(found, words.strip(), by.person().orElse(null), clock.instant());
            news.publishEvent(new QuestionMoved(key, acting, "question-asked"));
            return Outcome.DONE;
        });
    }

    /** Whether there is anything left to ask about. */
    static boolean mayBeAsked(Occurrence of) {
        return of.state() != WorkState.VERIFIED && of.state() != WorkState.ENDED;
    }

    /** Empty where the acting unit judges no such thing. */
    @Transactional
    public Optional<Outcome> answer(OccurrenceKey key, long question, String words, UnitId acting, Actor by) {
        return occurrences.find(key).filter(found -> carryingOut.allows(found, Act.By.JUDGE, acting)).map(found -> {
            if (words.isBlank() || words.length() > LONGEST) {
                return Outcome.NO_WORDS;
            }
            if (!questions.answer(key, question, new Answer(clock.instant(), acting, by.person().orElse(null), words.strip()))) {
                return Outcome.NOT_NOW;
            }
            news.publishEvent(new QuestionMoved(key, acting, "question-answered"));
            return Outcome.DONE;
        });
    }
}
