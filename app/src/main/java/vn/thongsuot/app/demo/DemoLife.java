package vn.thongsuot.app.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
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
 * Two plans that are being carried out, so that whoever tries the program finds a board with its last weeks, answers to give and work that is late: registered, read, issued and reported on like any
 * other, each on its day, before the server says that it is ready; once, into a world just made. All days are counted from today.
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
    /** How many days ago the plans were issued; their texts say the same. */
    private static final int RULES_ISSUED = 75;
    private static final int FILES_ISSUED = 34;

    private final DemoWorld world;
    private final DemoDirectives directives;
    private final Units units;
    private final People people;
    private final RegisteringDocument registering;
    private final TrialIssuing issuing;
    private final TrialWork work;
    private final DemoClock clock;

    DemoLife(DemoWorld world, DemoDirectives directives, Units units, People people, RegisteringDocument registering, TrialIssuing issuing, TrialWork work, DemoClock clock) {
        this.world = world;
        this.directives = directives;
        this.units = units;
        this.people = people;
        this.registering = registering;
        this.issuing = issuing;
        this.work = work;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (!world.isNew()) {
            return;
        }
        System.out.println("Đang dựng mấy tháng làm việc để dùng thử, chừng mười giây… / A few months of work to try are being made: some ten seconds…");
        try {
            live();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.error("the world to try came to no life", e);
        } finally {
            clock.catchUp();
            directives.register();
        }
    }

    private void live() throws IOException, InterruptedException {
        LocalDate today = world.today();
        UnitId bloc = Acting.as(Actor.system("demo"), () -> units.byCode("DUK", today)).orElseThrow().id();
        Actor leader = new Actor(Acting.as(Actor.system("demo"), () -> people.of(bloc)).stream().filter(person -> person.name().equals("Trần Minh Khải")).findFirst().map(person -> person.id()),
                Optional.of(bloc), Set.of(Role.LEADER), Actor.Reach.UNIT, "demo", "");
        Acting.as(leader, () -> {
            issuing.beginTerm(bloc, TERM);
            return bloc;
        });
        Past past = new Past();
        past.on(today.minusDays(RULES_ISSUED), () -> rules(new Plan(issue("ke-hoach-49-kh-duk.txt", "o3", bloc, leader, today), leader, past, today)));
        past.on(today.minusDays(FILES_ISSUED), () -> files(new Plan(issue("ke-hoach-52-kh-duk.txt", "o5", bloc, leader, today), leader, past, today)));
        past.live(clock);
    }

    /** @param last an obligation that is opened when all others are */
    private DocumentId issue(String file, String last, UnitId bloc, Actor leader, LocalDate today) throws IOException, InterruptedException {
        byte[] text = written(new ClassPathResource("demo/" + file).getContentAsString(StandardCharsets.UTF_8), today).getBytes(StandardCharsets.UTF_8);
        DocumentId document = Acting.as(leader, () -> registering.register(bloc, file, text, leader)).document();
        await(() -> Acting.as(leader, () -> issuing.goOn(bloc, document, leader)));
        await(() -> Acting.as(leader, () -> work.owing(document, last)).size() == 1);
        return document;
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
        for (long from = System.nanoTime(); !done.get(); TimeUnit.MILLISECONDS.sleep(100)) {
            if (System.nanoTime() - from > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw new IllegalStateException("nothing happened in " + PATIENCE_SECONDS + " s");
            }
        }
    }

    /** A plan nearly done: all have changed their rules, one of them late; a few have not yet made them known. */
    private void rules(Plan plan) {
        List<UnitId> bases = plan.owing("o1");
        for (int place = 0; place < bases.size(); place++) {
            UnitId unit = bases.get(place);
            int changed = place == 9 ? 33 : 66 - place * 7 % 22;
            plan.reported(changed, new Said(unit, "o1", "report", "Đã sửa đổi, ban hành quy chế làm việc của cấp ủy gồm " + (4 + place % 4) + " chương.", "100", ""));
            plan.confirmed(changed - 3, unit, "o1");
            if (place % 11 != 6) {
                int known = 31 - place * 5 % 19;
                plan.reported(known, new Said(unit, "o2", "report", "Đã phổ biến quy chế đến " + (18 + place * 13 % 60) + " đảng viên.", "100", ""));
                if (place % 6 != 1) {
                    plan.confirmed(known - 4, unit, "o2");
                }
            }
        }
        plan.reported(8, new Said(plan.owing("o3").getFirst(), "o3", "progress", "Đã kiểm tra tại " + bases.size() / 3 + " tổ chức cơ sở đảng.", "40", ""));
    }

    /** A plan in the middle: most are done with the first obligation, a few are late and silent; one asks for more time, one is sent back. */
    private void files(Plan plan) {
        List<UnitId> bases = plan.owing("o1");
        for (int place = 0; place < bases.size(); place++) {
            listed(plan, bases.get(place), place);
        }
        UnitId office = plan.owing("o5").getFirst();
        int monthly = (int) plan.today.toEpochDay() - (int) plan.today.minusDays(FILES_ISSUED).with(TemporalAdjusters.lastDayOfMonth()).toEpochDay();
        plan.reported(monthly, new Said(office, "o5", "report", "Đã triển khai Kế hoạch đến " + bases.size() + " tổ chức cơ sở đảng.", "100", ""));
        plan.confirmed(monthly - 1, office, "o5");
    }

    private void listed(Plan plan, UnitId unit, int place) {
        int files = 40 + place * 7 % 90;
        if (place % 7 == 5) {
            if (place % 2 == 0) {
                plan.reported(7, new Said(unit, "o1", "progress", "Đang đối chiếu với sổ danh sách đảng viên.", "50", ""));
            }
            return;
        }
        int listed = 30 - place * 5 % 22;
        plan.reported(listed, new Said(unit, "o1", "report", "Đã rà soát " + files + " hồ sơ, " + (files - place % 9) + " hồ sơ đủ điều kiện số hóa.", "100", ""));
        if (place == 3) {
            plan.answered(listed - 2, new Said(unit, "o1", "return", "Danh sách còn thiếu đảng viên mới chuyển đến; đề nghị bổ sung.", "", ""));
            return;
        }
        if (place % 4 != 2) {
            plan.confirmed(listed - 3, unit, "o1");
        }
        int scanned = 1 + place % 5;
        if (place == 4) {
            plan.reported(scanned, new Said(unit, "o2", "extension-request", "Máy quét hỏng, đang chờ sửa.", "", plan.today.plusDays(20).format(DAY)));
        } else if (place % 3 == 0) {
            plan.reported(scanned, new Said(unit, "o2", "progress", "Đã quét " + files / 2 + " trên " + files + " hồ sơ.", "50", ""));
        } else if (place % 5 == 1) {
            plan.reported(scanned, new Said(unit, "o2", "report", "Đã số hóa xong " + files + " hồ sơ.", "100", ""));
        }
        if (place % 8 == 0) {
            plan.reported(2, new Said(unit, "o3", "progress", "Đã chọn chủ đề, dự kiến sinh hoạt vào kỳ tới.", "20", ""));
        }
    }

    /** An issued plan and what will be said of it, by the number of days before today. */
    private final class Plan {

        private final DocumentId document;
        private final Actor leader;
        private final Past past;
        private final LocalDate today;

        Plan(DocumentId document, Actor leader, Past past, LocalDate today) {
            this.document = document;
            this.leader = leader;
            this.past = past;
            this.today = today;
        }

        List<UnitId> owing(String obligation) {
            return Acting.as(leader, () -> work.owing(document, obligation));
        }

        void reported(int ago, Said said) {
            say(ago, said, new Actor(Optional.empty(), Optional.of(said.unit()), Set.of(Role.CLERK), Actor.Reach.UNIT, "demo", ""));
        }

        void answered(int ago, Said said) {
            say(ago, said, leader);
        }

        void confirmed(int ago, UnitId unit, String obligation) {
            answered(ago, new Said(unit, obligation, "verification", "", "", ""));
        }

        private void say(int ago, Said said, Actor by) {
            past.on(today.minusDays(ago), () -> Acting.as(by, () -> {
                work.say(document, said, by);
                return said;
            }));
        }
    }
}
