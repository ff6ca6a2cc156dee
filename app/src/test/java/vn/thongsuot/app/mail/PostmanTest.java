package vn.thongsuot.app.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.wiser.Wiser;
import org.subethamail.wiser.WiserMessage;

/** Mail servers as offices have them: encrypted, and asking who sends. Their certificate is one that this machine trusts, unless a test says otherwise. */
class PostmanTest {

    private static final String USER = "thong-suot@khoi.vn";
    private static final String PASSWORD = "mật khẩu của máy chủ thư";
    private static final Letter LETTER = new Letter("Thông Suốt: có việc chờ đồng chí", "Trên Thông Suốt có 3 việc chờ đồng chí.\n");

    @TempDir
    private static Path folder;

    private static SSLContext trusted;
    private static SSLContext ofAnotherPlace;
    private static SSLContext before;

    private final List<String> passwords = new CopyOnWriteArrayList<>();
    private final List<Wiser> running = new ArrayList<>();

    @BeforeAll
    static void aCertificateOfTheOffice() throws Exception {
        before = SSLContext.getDefault();
        trusted = certified("localhost", "dns:localhost");
        ofAnotherPlace = certified("elsewhere", "dns:mail.elsewhere.vn");
    }

    @AfterEach
    void stop() {
        running.forEach(Wiser::stop);
        SSLContext.setDefault(before);
    }

    @Test
    void aLetterTravelsEncryptedToAServerThatAsksForAPassword() throws Exception {
        SSLContext.setDefault(trusted);
        Wiser office = start(server -> server.enableTLS().requireTLS().startTlsSocketFactory(trusted));

        assertThat(send(office, MailSettings.Security.STARTTLS, PASSWORD)).isInstanceOf(Postman.Outcome.Taken.class);
        assertThat(passwords).containsExactly(PASSWORD);
        assertThat(office.getMessages()).singleElement().satisfies(PostmanTest::isTheLetter);
    }

    @Test
    void aServerMayEncryptFromTheFirstByte() throws Exception {
        SSLContext.setDefault(trusted);
        Wiser office = start(server -> server.serverSocketFactory(trusted));

        assertThat(send(office, MailSettings.Security.TLS, PASSWORD)).isInstanceOf(Postman.Outcome.Taken.class);
        assertThat(office.getMessages()).singleElement().satisfies(PostmanTest::isTheLetter);
    }

    @Test
    void aWrongPasswordIsToldAndNobodyIsSaidToHaveRefused() throws Exception {
        SSLContext.setDefault(trusted);
        Wiser office = start(server -> server.enableTLS().requireTLS().startTlsSocketFactory(trusted));

        assertThat(send(office, MailSettings.Security.STARTTLS, "sai")).isInstanceOfSatisfying(Postman.Outcome.Failed.class, failed -> assertThat(failed.nobody()).isTrue());
        assertThat(office.getMessages()).isEmpty();
    }

    @Test
    void aServerThatDoesNotEncryptGetsNeitherPasswordNorLetter() throws Exception {
        SSLContext.setDefault(trusted);
        Wiser office = start(server -> server.enableTLS(false));

        assertThat(send(office, MailSettings.Security.STARTTLS, PASSWORD)).isInstanceOf(Postman.Outcome.Failed.class);
        assertThat(passwords).isEmpty();
        assertThat(office.getMessages()).isEmpty();
    }

    @Test
    void aServerThatCannotShowWhoItIsGetsNeitherPasswordNorLetter() throws Exception {
        Wiser unknown = start(server -> server.enableTLS().requireTLS().startTlsSocketFactory(trusted));
        assertThat(send(unknown, MailSettings.Security.STARTTLS, PASSWORD)).as("a certificate that nobody here trusts").isInstanceOf(Postman.Outcome.Failed.class);

        SSLContext.setDefault(ofAnotherPlace);
        Wiser another = start(server -> server.enableTLS().requireTLS().startTlsSocketFactory(ofAnotherPlace));
        assertThat(send(another, MailSettings.Security.STARTTLS, PASSWORD)).as("a trusted certificate of another place").isInstanceOf(Postman.Outcome.Failed.class);

        assertThat(passwords).isEmpty();
        assertThat(unknown.getMessages()).isEmpty();
        assertThat(another.getMessages()).isEmpty();
    }

    private static void isTheLetter(WiserMessage taken) throws Exception {
        assertThat(taken.getEnvelopeReceiver()).isEqualTo("lien@khoi.vn");
        assertThat(taken.getMimeMessage().getSubject()).isEqualTo(LETTER.subject());
        assertThat(taken.getMimeMessage().getContent().toString().strip()).isEqualTo(LETTER.text().strip());
    }

    private Wiser start(UnaryOperator<SMTPServer.Builder> how) throws Exception {
        EasyAuthenticationHandlerFactory known = new EasyAuthenticationHandlerFactory((user, password, _) -> {
            passwords.add(password);
            if (!user.equals(USER) || !password.equals(PASSWORD)) {
                throw new LoginFailedException("unknown");
            }
        });
        Wiser office = Wiser.create(how.apply(SMTPServer.port(0).bindAddress(InetAddress.getByName("localhost")).authenticationHandlerFactory(known).requireAuth()));
        office.start();
        running.add(office);
        return office;
    }

    private static Postman.Outcome send(Wiser office, MailSettings.Security security, String password) {
        return new Postman(new MailSettings("localhost", office.getServer().getPortAllocated(), security, USER, password, USER, "https://thongsuot.khoi.vn", "07:00"))
                .send("lien@khoi.vn", LETTER, Instant.now());
    }

    /** Shows this certificate and trusts it. */
    private static SSLContext certified(String name, String place) throws Exception {
        Path file = folder.resolve(name + ".p12");
        char[] password = "changeit".toCharArray();
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", name, "-keyalg", "EC", "-dname", "CN=" + name,
                "-ext", "SAN=" + place, "-validity", "2", "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", "changeit").redirectErrorStream(true).start();
        assertThat(keytool.waitFor(1, TimeUnit.MINUTES)).isTrue();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, password);
        }
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry(name, keys.getCertificate(name));
        KeyManagerFactory shown = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        shown.init(keys, password);
        TrustManagerFactory believed = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        believed.init(trust);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(shown.getKeyManagers(), believed.getTrustManagers(), null);
        return context;
    }
}
