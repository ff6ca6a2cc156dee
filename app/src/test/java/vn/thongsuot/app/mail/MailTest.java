package vn.thongsuot.app.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.Zone;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.Cast;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.identity.UnitTree;

/** Mail to a real mail server on this machine. */
@ServerTest
@Import(MailTest.SomethingWaits.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailTest {

    private static final ServerSetup PLACE = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    private static final GreenMail OFFICE = new GreenMail(PLACE);
    private static final Set<Role> CLERKS = Set.of(Role.CLERK);
    private static UnitId waiting = new UnitId(0);

    /** In place of what modules have to tell: something waits in one unit, nothing in any other. */
    @TestConfiguration(proxyBeanMethods = false)
    static class SomethingWaits {
        @Bean
        DigestSource somethingWaits() {
            return (unit, person, roles, today, language) -> unit.equals(waiting) ? List.of(language.say("3 văn bản chờ xác nhận đã nhận", "3 documents to confirm receipt of")) : List.of();
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("thongsuot.mail.host", () -> "127.0.0.1");
        registry.add("thongsuot.mail.port", PLACE::getPort);
        registry.add("thongsuot.mail.security", () -> "none");
        registry.add("thongsuot.mail.from", () -> "thong-suot@khoi.vn");
        registry.add("thongsuot.mail.link", () -> "https://thongsuot.khoi.vn/");
    }

    @Autowired private MockMvc server;
    @Autowired private Cast cast;
    @Autowired private UnitTree tree;
    @Autowired private Digests digests;
    @Autowired private Sending sending;
    @Autowired private JdbcClient sql;
    @Autowired private TransactionTemplate transaction;

    private UnitId unit = new UnitId(0);
    private RequestPostProcessor administrator = request -> request;
    private int people;

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    void anOfficeWithAMailServer() {
        OFFICE.start();
        unit = Acting.as(Actor.system("test"), () -> tree.establishRoot("Đảng ủy Khối Sông Thư", "party-upper", LocalDate.of(2015, 1, 1)));
        waiting = unit;
        administrator = Cast.signedIn(cast.person("Trần Thị Quản Trị", unit, Role.ADMINISTRATOR), unit);
    }

    @BeforeEach
    void anEmptyOutbox() throws Exception {
        OFFICE.purgeEmailFromAllMailboxes();
        system(() -> sql.sql("update mail.digest set state = 'nothing', problem = null where state in ('waiting', 'sending')").update());
    }

    @AfterAll
    void stop() {
        OFFICE.stop();
    }

    private <T> T system(Supplier<T> work) {
        return Acting.as(Actor.system("test"), () -> transaction.execute(_ -> work.get()));
    }

    /** A clerk who has written down an address. */
    private PersonId clerk(String address) throws Exception {
        PersonId clerk = cast.person("Văn thư số " + ++people, unit, Role.CLERK);
        server.perform(post("/account/email").param("email", address).with(Cast.signedIn(clerk, unit)).with(csrf())).andExpect(status().is3xxRedirection());
        return clerk;
    }

    private void announce() {
        system(() -> {
            digests.announce(List.of(unit), CLERKS, Instant.now());
            return unit;
        });
    }

    private record Row(String state, int attempts, String problem, Instant nextAt, LocalDate morning) {}

    private Row of(PersonId person) {
        return system(() -> sql.sql("select state, attempts, coalesce(problem, '') as problem, next_at, morning from mail.digest where person_id = :person").param("person", person.value())
                .query((row, number) -> new Row(row.getString(1), row.getInt(2), row.getString(3), row.getObject(4, OffsetDateTime.class).toInstant(), row.getObject(5, LocalDate.class))).single());
    }

    private List<MimeMessage> receivedBy(String address) {
        return Arrays.stream(OFFICE.getReceivedMessages()).filter(message -> {
            try {
                return message.getAllRecipients()[0].toString().equals(address);
            } catch (jakarta.mail.MessagingException e) {
                throw new IllegalStateException(e);
            }
        }).toList();
    }

    @Test
    void sendsOneMailInTheMorningWithNumbersAndALinkAndNoSecond() throws Exception {
        PersonId clerk = clerk("sang@khoi.vn");
        announce();
        announce();
        Instant morning = of(clerk).nextAt();
        assertThat(of(clerk).morning()).as("the next working day").isAfterOrEqualTo(LocalDate.now(Zone.OFFICE));
        sending.send(morning.minusSeconds(1));
        assertThat(receivedBy("sang@khoi.vn")).as("at night").isEmpty();
        sending.send(morning);
        sending.send(morning.plusSeconds(60));
        assertThat(receivedBy("sang@khoi.vn")).hasSize(1);
        MimeMessage message = receivedBy("sang@khoi.vn").getFirst();
        assertThat(message.getSubject()).isEqualTo("Thông Suốt: có việc chờ đồng chí");
        assertThat(message.getFrom()[0].toString()).isEqualTo("thong-suot@khoi.vn");
        assertThat(message.getContent().toString()).contains("- 3 văn bản chờ xác nhận đã nhận", "https://thongsuot.khoi.vn/\r\n", "https://thongsuot.khoi.vn/account/email").doesNotContain("Kế hoạch");
        assertThat(of(clerk).state()).isEqualTo("sent");
        announce();
        sending.send(morning.plusSeconds(120));
        assertThat(receivedBy("sang@khoi.vn")).as("told again the same morning").hasSize(1);
    }

    @Test
    void nobodyHearsOfWhatWasUndone() throws Exception {
        PersonId clerk = clerk("hoan-tac@khoi.vn");
        Acting.as(Actor.system("test"), () -> transaction.execute(state -> {
            digests.announce(List.of(unit), CLERKS, Instant.now());
            state.setRollbackOnly();
            return unit;
        }));
        assertThat(system(() -> sql.sql("select count(*) from mail.digest where person_id = :person").param("person", clerk.value()).query(Long.class).single())).isZero();
    }

    @Test
    void whoHasNoAddressOrNothingWaitingGetsNone() throws Exception {
        PersonId without = cast.person("Không Có Địa Chỉ", unit, Role.CLERK);
        PersonId idle = clerk("ranh@khoi.vn");
        announce();
        assertThat(system(() -> sql.sql("select count(*) from mail.digest where person_id = :person").param("person", without.value()).query(Long.class).single())).isZero();
        waiting = new UnitId(0);
        try {
            sending.send(of(idle).nextAt());
        } finally {
            waiting = unit;
        }
        assertThat(of(idle).state()).isEqualTo("nothing");
        assertThat(receivedBy("ranh@khoi.vn")).isEmpty();
    }

    @Test
    void triesAgainLaterWhenTheMailServerIsAwayAndTheAdministratorSeesIt() throws Exception {
        PersonId clerk = clerk("doi@khoi.vn");
        announce();
        Instant morning = of(clerk).nextAt();
        OFFICE.stop();
        try {
            sending.send(morning);
            assertThat(of(clerk).state()).isEqualTo("waiting");
            assertThat(of(clerk).problem()).contains("không tới được máy chủ thư 127.0.0.1:" + PLACE.getPort());
            Duration first = Duration.between(morning, of(clerk).nextAt());
            String page = server.perform(get("/mail").with(administrator)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
            assertThat(Jsoup.parse(page).select(".notice-problem").text()).contains("không tới được máy chủ thư");
            assertThat(Jsoup.parse(page).select("tbody tr").text()).contains("Văn thư số", "sẽ gửi lại").doesNotContain("doi@khoi.vn");
            Instant second = of(clerk).nextAt();
            sending.send(second.minusSeconds(1));
            assertThat(of(clerk).attempts()).as("before its time").isEqualTo(1);
            sending.send(second);
            assertThat(Duration.between(second, of(clerk).nextAt())).as("later each time").isGreaterThan(first);
        } finally {
            OFFICE.start();
        }
        sending.send(of(clerk).nextAt());
        assertThat(receivedBy("doi@khoi.vn")).hasSize(1);
        assertThat(of(clerk).state()).isEqualTo("sent");
    }

    @Test
    void givesUpAfterTheLastTry() throws Exception {
        PersonId clerk = clerk("thoi@khoi.vn");
        announce();
        OFFICE.stop();
        try {
            for (int tries = 0; tries < 8; tries++) {
                assertThat(of(clerk).state()).isEqualTo("waiting");
                sending.send(of(clerk).nextAt());
            }
        } finally {
            OFFICE.start();
        }
        assertThat(of(clerk).state()).isEqualTo("given-up");
    }

    @Test
    void whatAServerWasSendingWhenItDiedIsNotSentTwice() throws Exception {
        PersonId clerk = clerk("dut@khoi.vn");
        announce();
        Instant morning = of(clerk).nextAt();
        system(() -> sql.sql("update mail.digest set state = 'sending', next_at = :limit where person_id = :person").param("limit", morning.plusSeconds(600).atOffset(ZoneOffset.UTC))
                .param("person", clerk.value()).update());
        sending.send(morning.plusSeconds(60));
        assertThat(of(clerk).state()).as("another server may be at it").isEqualTo("sending");
        sending.send(morning.plusSeconds(601));
        assertThat(of(clerk).state()).isEqualTo("given-up");
        assertThat(receivedBy("dut@khoi.vn")).isEmpty();
    }

    @Test
    void anAddressIsTheirOwnAndOneThatIsTakenIsRefused() throws Exception {
        clerk("cua-toi@khoi.vn");
        PersonId other = cast.person("Người Khác", unit, Role.CLERK);
        for (String wrong : List.of("CUA-TOI@khoi.vn", "không phải thư", "a@b")) {
            assertThat(server.perform(post("/account/email").param("email", wrong).with(Cast.signedIn(other, unit)).with(csrf())).andReturn().getResponse().getStatus()).as(wrong).isEqualTo(422);
        }
        Actor elsewhere = new Actor(Optional.of(other), Optional.of(new UnitId(999_777)), CLERKS, Actor.Reach.UNIT, "test", "");
        Long seen = Acting.as(elsewhere, () -> transaction.execute(_ -> sql.sql("select count(*) from identity.account where email is not null").query(Long.class).single()));
        assertThat(seen).as("addresses of people elsewhere").isZero();
    }
}
