package vn.thongsuot.app.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.directive.RegisteringDocument;
import vn.thongsuot.app.directive.TrialIssuing;
import vn.thongsuot.app.execution.TrialWork;
import vn.thongsuot.app.execution.TrialWork.Said;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.People;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.organization.Units;

/**
 * A plan that is already being carried out, so that whoever tries the program finds a board, answers to give and work that is late: registered, read, issued and reported on like any other, in the
 * background, once, into a world just made. Its days are counted from today.
 */
@Component
@ConditionalOnBooleanProperty("thongsuot.demo-life")
class DemoLife {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLife.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    /** {@code {+3}}: the day three days from now; {@code {-20 d}}: of the day twenty days ago the day of the month alone. */
    private static final Pattern PLACE = Pattern.compile("\\{([+-]\\d+)(?: ([dmy]))?\\}");
    /** The day after the bloc's congress. */
    private static final LocalDate TERM = LocalDate.of(2025, 8, 12);
    private static final long PATIENCE_SECONDS = 120;

    private final DemoWorld world;
    private final Units units;
    private final People people;
    private final RegisteringDocument registering;
    private final TrialIssuing issuing;
    private final TrialWork work;
    private final Clock clock;

    DemoLife(DemoWorld world, Units units, People people, RegisteringDocument registering, TrialIssuing issuing, TrialWork work, Clock clock) {
        this.world = world;
        this.units = units;
        this.people = people;
        this.registering = registering;
        this.issuing = issuing;
        this.work = work;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (world.isNew()) {
            Thread.ofVirtual().name("demo-life").start(() -> {
                try {
                    live();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (IOException | RuntimeException e) {
                    LOG.error("the world to try came to no life", e);
                }
            });
        }
    }

    private void live() throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(clock);
        UnitId bloc = Acting.as(Actor.system("demo"), () -> units.byCode("DUK", today)).orElseThrow().id();
        Actor leader = new Actor(Acting.as(Actor.system("demo"), () -> people.of(bloc)).stream().filter(person -> person.name().equals("Trần Minh Khải")).findFirst().map(person -> person.id()),
                Optional.of(bloc), Set.of(Role.LEADER), Actor.Reach.UNIT, "demo", "");
        Acting.as(leader, () -> {
            issuing.beginTerm(bloc, TERM);
            return bloc;
        });
        byte[] plan = written(new ClassPathResource("demo/ke-hoach-52-kh-duk.txt").getContentAsString(StandardCharsets.UTF_8), today).getBytes(StandardCharsets.UTF_8);
        DocumentId document = Acting.as(leader, () -> registering.register(bloc, "ke-hoach-52-kh-duk.txt", plan, leader)).document();
        await(() -> Acting.as(leader, () -> issuing.goOn(bloc, document, leader)));
        await(() -> Acting.as(leader, () -> work.owing(document, "o5")).size() == 1);
        List<UnitId> bases = Acting.as(leader, () -> work.owing(document, "o1"));
        for (int place = 0; place < bases.size(); place++) {
            report(document, bases.get(place), place, leader, today);
        }
    }

    static String written(String text, LocalDate today) {
        return PLACE.matcher(text).replaceAll(place -> {
            LocalDate day = today.plusDays(Integer.parseInt(place.group(1)));
            return switch (String.valueOf(place.group(2))) {
                case "d" -> Integer.toString(day.getDayOfMonth());
                case "m" -> Integer.toString(day.getMonthValue());
                case "y" -> Integer.toString(day.getYear());
                default -> day.format(DAY);
            };
        });
    }

    private static void await(Supplier<Boolean> done) throws InterruptedException {
        for (long from = System.nanoTime(); !done.get(); TimeUnit.MILLISECONDS.sleep(300)) {
            if (System.nanoTime() - from > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw new IllegalStateException("nothing happened in " + PATIENCE_SECONDS + " s");
            }
        }
    }

    /** What the unit at a place among its kind says of its three obligations: most are done with the first, a few are late and silent; one asks for more time, one is sent back. */
    private void report(DocumentId document, UnitId unit, int place, Actor leader, LocalDate today) {
        Actor clerk = new Actor(Optional.empty(), Optional.of(unit), Set.of(Role.CLERK), Actor.Reach.UNIT, "demo", "");
        int files = 40 + place * 7 % 90;
        if (place % 7 == 5) {
            if (place % 2 == 0) {
                say(document, clerk, new Said(unit, "o1", "progress", "Đang đối chiếu với sổ danh sách đảng viên.", "50", ""));
            }
            return;
        }
        say(document, clerk, new Said(unit, "o1", "report", "Đã rà soát " + files + " hồ sơ, " + (files - place % 9) + " hồ sơ đủ điều kiện số hóa.", "100", ""));
        if (place == 3) {
            say(document, leader, new Said(unit, "o1", "return", "Danh sách còn thiếu đảng viên mới chuyển đến; đề nghị bổ sung.", "", ""));
            return;
        }
        if (place % 4 != 2) {
            say(document, leader, new Said(unit, "o1", "verification", "", "", ""));
        }
        if (place == 4) {
            say(document, clerk, new Said(unit, "o2", "extension-request", "Máy quét hỏng, đang chờ sửa.", "", today.plusDays(20).format(DAY)));
        } else if (place % 3 == 0) {
            say(document, clerk, new Said(unit, "o2", "progress", "Đã quét " + files / 2 + " trên " + files + " hồ sơ.", "50", ""));
        } else if (place % 5 == 1) {
            say(document, clerk, new Said(unit, "o2", "report", "Đã số hóa xong " + files + " hồ sơ.", "100", ""));
        }
        if (place % 8 == 0) {
            say(document, clerk, new Said(unit, "o3", "progress", "Đã chọn chủ đề, dự kiến sinh hoạt vào kỳ tới.", "20", ""));
        }
    }

    private void say(DocumentId document, Actor by, Said said) {
        Acting.as(by, () -> {
            work.say(document, said, by);
            return said;
        });
    }
}
