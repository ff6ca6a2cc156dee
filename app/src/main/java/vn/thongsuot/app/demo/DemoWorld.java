package vn.thongsuot.app.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.thongsuot.app.identity.Accounts;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.People;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.Roles;
import vn.thongsuot.app.identity.Trials;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.organization.NewUnit;
import vn.thongsuot.app.organization.Reorganisation;
import vn.thongsuot.app.organization.Reorganising;
import vn.thongsuot.app.organization.Units;

/**
 * The bloc of enterprises of Hải Sơn, a province that is on no map: its units with a little history, twelve people in their offices. All of it or nothing comes
 * into the database, once, and only where no unit is yet.
 */
@Component
@ConditionalOnBooleanProperty("thongsuot.demo")
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemoWorld implements ApplicationRunner, Trials {

    /** Everybody's, and no secret: it opens a world that does not exist. */
    private static final String PASSWORD = "thong-suot-dung-thu";
    /** Days before today on which whatever there is to try begins. */
    private static final int PAST = 90;
    private static final String FOUNDING = "Quyết định thành lập khi lập Khối";

    private final Units units;
    private final Reorganising reorganising;
    private final People people;
    private final Accounts accounts;
    private final Roles roles;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Optional<DemoClock> past;
    private final LocalDate today;
    private volatile boolean made;

    DemoWorld(Units units, Reorganising reorganising, People people, Accounts accounts, Roles roles, TransactionOperations transaction, Clock clock, Optional<DemoClock> past) {
        this.units = units;
        this.reorganising = reorganising;
        this.people = people;
        this.accounts = accounts;
        this.roles = roles;
        this.transaction = transaction;
        this.clock = clock;
        this.past = past;
        this.today = LocalDate.now(clock);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Actor actor = Actor.system("demo");
        Acting.as(actor, () -> {
            transaction.executeWithoutResult(_ -> {
                made = units.size(today) == 0;
                if (made) {
                    past.ifPresent(begun -> begun.moveTo(today.minusDays(PAST)));
                    load(actor);
                }
            });
            return null;
        });
        print();
    }

    /** Whether it was made in this start of the program. */
    boolean isNew() {
        return made;
    }

    /** The day on which the program was started. */
    LocalDate today() {
        return today;
    }

    @Override
    public List<Trial> trials() {
        return Sheet.read("people.tsv").stream().map(person -> new Trial(person.get("name"), person.get("office"), person.get("account"), PASSWORD)).toList();
    }

    private void load(Actor actor) {
        Map<String, UnitId> established = new HashMap<>();
        for (Map<String, String> row : Sheet.read("units.tsv")) {
            NewUnit unit = new NewUnit(row.get("code"), row.get("kind"), row.get("name"), row.get("short"), list(row.get("abbreviations"), ";"),
                    Optional.ofNullable(established.get(row.get("parent"))));
            established.put(row.get("code"), carryOut(new Reorganisation.Establish(unit, LocalDate.parse(row.get("since")), FOUNDING), actor).getFirst());
        }
        reorganise(established, actor);
        Sheet.read("people.tsv").forEach(row -> appoint(row, established));
    }

    /** What happened to the bloc since: without it, asking for an earlier day would show nothing. */
    private void reorganise(Map<String, UnitId> established, Actor actor) {
        carryOut(new Reorganisation.Rename(established.get("DB03"), "Đảng bộ Công ty Cổ phần Cấp thoát nước Nguồn Ngọc", "Đảng bộ Cấp thoát nước Nguồn Ngọc",
                List.of("ĐB Nguồn Ngọc"), LocalDate.of(2023, 10, 1), "Quyết định số 118-QĐ/ĐUK ngày 20/9/2023"), actor);
        carryOut(new Reorganisation.Merge(List.of(established.get("CB21"), established.get("CB22")), new Reorganisation.Into.Established(new NewUnit("CB31",
                "party-base-cell", "Chi bộ Công ty Cổ phần Vật liệu xây dựng Đất Nung", "Chi bộ Vật liệu Đất Nung", List.of("CB Đất Nung"),
                Optional.of(established.get("DUK")))), LocalDate.of(2025, 1, 1), "Quyết định số 203-QĐ/ĐUK ngày 16/12/2024"), actor);
        carryOut(new Reorganisation.Establish(new NewUnit("CB32", "party-base-cell", "Chi bộ Công ty TNHH Năng lượng gió Mũi Sừng", "Chi bộ Gió Mũi Sừng",
                List.of("CB Mũi Sừng"), Optional.of(established.get("DUK"))), LocalDate.of(2026, 2, 3), "Quyết định số 11-QĐ/ĐUK ngày 26/01/2026"), actor);
    }

    private List<UnitId> carryOut(Reorganisation what, Actor actor) {
        return switch (reorganising.carryOut(what, actor, clock.instant())) {
            case Reorganising.Outcome.Done done -> done.established();
            case Reorganising.Outcome.Refused refused -> throw new IllegalStateException("the world to try does not hold together: " + refused.refusals());
        };
    }

    private void appoint(Map<String, String> row, Map<String, UnitId> established) {
        PersonId person = people.add(established.get(row.get("unit")), row.get("name")).id();
        accounts.open(person, row.get("account"));
        accounts.setPassword(person, PASSWORD);
        for (String held : list(row.get("roles"), " ")) {
            String[] where = held.split(":");
            roles.give(person, established.get(where[0]), Role.valueOf(where[1]), LocalDate.of(2020, 7, 1));
        }
    }

    private void print() {
        StringBuilder text = new StringBuilder("\nDữ liệu dùng thử (hư cấu). Mật khẩu của mọi tài khoản (password of every account): " + PASSWORD + "\n");
        for (Trial trial : trials()) {
            text.append(String.format("  %-10s %-22s %s%n", trial.account(), trial.name(), trial.office()));
        }
        System.out.println(text);
    }

    private static List<String> list(String text, String separator) {
        return Arrays.stream(text.split(separator)).map(String::strip).filter(item -> !item.isEmpty()).toList();
    }
}
