package vn.thongsuot.app.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.thongsuot.app.web.FormErrors;
import vn.thongsuot.app.web.Language;

/**
 * The beginning of an installation: while there is no account, a code printed on the console lets its reader make the first administrator
 * and the unit at the top. The last code printed is good until it is used.
 */
@Component
class FirstRun {

    /** What the first administrator types. */
    record Form(String code, String unit, String kind, String day, String person, String name, String password) {
        Form {
            code = Objects.requireNonNullElse(code, "");
            unit = Objects.requireNonNullElse(unit, "");
            kind = Objects.requireNonNullElse(kind, "");
            day = Objects.requireNonNullElse(day, "").strip();
            person = Objects.requireNonNullElse(person, "");
            name = Objects.requireNonNullElse(name, "");
            password = Objects.requireNonNullElse(password, "");
        }
    }

    /** Of a unit whose day of establishment nobody remembers: before any unit below it. */
    static final LocalDate LONG_AGO = LocalDate.of(1930, 1, 1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final AccountStore accounts;
    private final Accounts opening;
    private final People people;
    private final Roles roles;
    private final UnitTree tree;
    private final JdbcClient sql;
    private final Throttle throttle;
    private final TransactionOperations transaction;
    /** Once there is an account there always is one. */
    private volatile boolean over;

    FirstRun(AccountStore accounts, Accounts opening, People people, Roles roles, UnitTree tree, JdbcClient sql, Throttle throttle, TransactionOperations transaction) {
        this.accounts = accounts;
        this.opening = opening;
        this.people = people;
        this.roles = roles;
        this.tree = tree;
        this.sql = sql;
        this.throttle = throttle;
        this.transaction = transaction;
    }

    boolean isDue() {
        if (!over) {
            over = Acting.as(Actor.system("first-run"), () -> transaction.execute(status -> accounts.hasAny()));
        }
        return !over;
    }

    /** After everything else that starts with the server: a demonstration world brings accounts of its own. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void printCode() {
        if (isDue()) {
            System.out.println("""

                    Chưa có tài khoản nào. Mở trang của máy chủ và nhập mã sau để lập người quản trị đầu tiên:
                    (There is no account yet. Open the server's page and enter this code to make the first administrator:)

                        %s
                    """.formatted(newCode()));
        }
    }

    String newCode() {
        String code = Fingerprint.code();
        transaction.executeWithoutResult(status -> sql.sql("""
                        insert into identity.first_run (code_hash) values (:hash)
                        on conflict (one) do update set code_hash = excluded.code_hash
                        """)
                .param("hash", Fingerprint.of(code))
                .update());
        return code;
    }

    /** Makes unit, person and account together; nothing where anything is wrong, which then stands in {@code errors}. */
    Optional<PersonId> make(Form form, FormErrors errors, Language language, Instant now, ZoneId zone) {
        check(form, errors, language, LocalDate.ofInstant(now, zone));
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        var lanes = List.of(Throttle.Lane.of(5, "first-run", Acting.current().from()), Throttle.Lane.of(50, "first-run"));
        if (throttle.enter(lanes, now).isPresent()) {
            errors.reject("code", language.say("Đã nhập sai nhiều lần. Hãy chờ vài phút rồi thử lại.", "Too many wrong codes. Wait some minutes and try again."));
            return Optional.empty();
        }
        Optional<PersonId> made = Acting.as(Acting.current().reaching(Actor.Reach.ALL), () -> transaction.execute(status -> {
            Optional<PersonId> person = makeAll(form, errors, language, day(form.day()).orElse(LONG_AGO), LocalDate.ofInstant(now, zone));
            if (person.isEmpty()) {
                status.setRollbackOnly();
            }
            return person;
        }));
        if (made.isPresent()) {
            throttle.forgive(lanes);
            over = true;
        }
        return made;
    }

    private Optional<PersonId> makeAll(Form form, FormErrors errors, Language language, LocalDate established, LocalDate today) {
        Optional<String> hash = sql.sql("select code_hash from identity.first_run for update").query(String.class).optional();
        if (accounts.hasAny() || hash.isEmpty() || !Fingerprint.matches(Fingerprint.typed(form.code()), hash.get())) {
            errors.reject("code", language.say("Mã không đúng. Mã in trên màn hình của máy chủ khi khởi động, gồm 16 ký tự.",
                    "That is not the code. It stands on the server's console since it started, 16 characters."));
            return Optional.empty();
        }
        UnitId unit = tree.establishRoot(form.unit().strip(), form.kind(), established);
        Person person = people.add(unit, form.person());
        opening.open(person.id(), form.name());
        opening.setPassword(person.id(), form.password());
        roles.give(person.id(), unit, Role.ADMINISTRATOR, today);
        sql.sql("delete from identity.first_run").update();
        return Optional.of(person.id());
    }

    private void check(Form form, FormErrors errors, Language language, LocalDate today) {
        if (form.unit().isBlank() || form.unit().length() > 300) {
            errors.reject("unit", language.say("Hãy ghi tên đơn vị cao nhất sẽ dùng hệ thống.", "Name the topmost unit that will use the system."));
        }
        if (tree.kinds(language).stream().noneMatch(kind -> kind.value().equals(form.kind()))) {
            errors.reject("kind", language.say("Hãy chọn loại đơn vị.", "Choose the kind of unit."));
        }
        if (!form.day().isEmpty() && day(form.day()).filter(day -> !day.isBefore(LONG_AGO) && !day.isAfter(today)).isEmpty()) {
            errors.reject("day", language.say("Hãy ghi ngày thành lập dạng dd/mm/yyyy, từ 01/01/1930 đến hôm nay, hoặc bỏ trống.", "Write the day as dd/mm/yyyy, from 01/01/1930 until today, or leave it empty."));
        }
        if (form.person().isBlank() || form.person().length() > 200) {
            errors.reject("person", language.say("Hãy ghi họ và tên của đồng chí.", "Write your full name."));
        }
        if (!Accounts.name(form.name()).matches(Accounts.NAME)) {
            errors.reject("name", language.say("Tên đăng nhập gồm 3 ký tự trở lên: chữ không dấu, số, dấu chấm, gạch nối, gạch dưới, @.",
                    "The sign-in name has 3 or more plain letters, figures, dots, hyphens, underscores or @."));
        }
        PasswordRules.refusal(form.password(), form.name(), language).ifPresent(reason -> errors.reject("password", reason));
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed, DAY));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
