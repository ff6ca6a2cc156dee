package vn.thongsuot.app.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second step of signing in: codes that a telephone makes from a shared secret and the time (RFC 6238), and recovery codes on paper. */
@Component
class SecondStep {

    private static final int SECRET_BYTES = 20;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int RECOVERY_CODES = 10;

    private final SecondStepStore store;
    private final SecretKeys keys;
    private final ApplicationEventPublisher news;
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    private final SecureRandom random = new SecureRandom();

    SecondStep(SecondStepStore store, SecretKeys keys, ApplicationEventPublisher news) {
        this.store = store;
        this.keys = keys;
        this.news = news;
    }

    @Transactional(readOnly = true)
    public boolean isOn(PersonId person) {
        return store.find(person).filter(SecondStepStore.Row::confirmed).isPresent();
    }

    @Transactional(readOnly = true)
    public int recoveryCodesLeft(PersonId person) {
        return store.recoveryCodesLeft(person);
    }

    /** The secret to bring to the telephone, made where there is none; the same one until it is confirmed. */
    @Transactional
    public String secretToShow(PersonId person) {
        if (secret(person).isEmpty()) {
            byte[] secret = new byte[SECRET_BYTES];
            random.nextBytes(secret);
            store.begin(person, keys.encrypt(secret, context(person)));
        }
        return base32(secret(person).orElseThrow());
    }

    /** Turns it on once a code shows that the telephone has the secret; answers the recovery codes, which are shown this once. */
    @Transactional
    public List<String> confirm(PersonId person, String code, Instant now) {
        if (store.find(person).filter(row -> !row.confirmed()).isEmpty() || !acceptsTimed(person, code, now)) {
            return List.of();
        }
        store.confirm(person, now);
        news.publishEvent(Recording.of("second-step-added", person, Map.of()));
        return renewRecoveryCodes(person);
    }

    @Transactional
    public List<String> renewRecoveryCodes(PersonId person) {
        List<String> fresh = Stream.generate(Fingerprint::code).limit(RECOVERY_CODES).toList();
        store.setRecoveryCodes(person, fresh.stream().map(Fingerprint::of).toList());
        news.publishEvent(Recording.of("recovery-codes-made", person, Map.of()));
        return fresh;
    }

    @Transactional
    public void remove(PersonId person) {
        store.remove(person);
        news.publishEvent(Recording.of("second-step-removed", person, Map.of()));
    }

    /** A code of the telephone, or one from paper; each is good once. */
    boolean accepts(PersonId person, String code, Instant now) {
        return acceptsTimed(person, code, now) || store.useRecoveryCode(person, Fingerprint.of(Fingerprint.typed(code)), now);
    }

    /** The clock of a telephone may be half a minute off. */
    private boolean acceptsTimed(PersonId person, String typed, Instant now) {
        String code = typed.replaceAll("\\s", "");
        Optional<byte[]> secret = secret(person);
        if (!code.matches("[0-9]{6}") || secret.isEmpty()) {
            return false;
        }
        long period = codes.getTimeStep().toSeconds();
        long present = now.getEpochSecond() / period;
        return Stream.of(present - 1, present, present + 1)
                .anyMatch(step -> MessageDigest.isEqual(code(secret.get(), Instant.ofEpochSecond(step * period)).getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.US_ASCII))
                        && store.use(person, step));
    }

    String code(byte[] secret, Instant at) {
        try {
            return codes.generateOneTimePasswordString(new SecretKeySpec(secret, "RAW"), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<byte[]> secret(PersonId person) {
        return store.find(person).flatMap(row -> keys.decrypt(row.secret(), context(person)));
    }

    private static String context(PersonId person) {
        return "second-step:" + person.value();
    }

    static String address(String secret, String accountName) {
        return "otpauth://totp/" + URLEncoder.encode("Thông Suốt:" + accountName, StandardCharsets.UTF_8).replace("+", "%20") + "?secret=" + secret + "&issuer="
                + URLEncoder.encode("Thông Suốt", StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The picture as one path of unit squares, for an SVG of that many units. */
    static Views.Picture picture(String address) {
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + 4).append(' ').append(y + 4).append("h1v1h-1z");
                }
            }
        }
        return new Views.Picture(code.size + 8, path.toString());
    }

    static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte next : bytes) {
            buffer = buffer << 8 | next & 0xff;
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(BASE32.charAt(buffer >> bits - 5 & 31));
            }
        }
        return bits > 0 ? text.append(BASE32.charAt(buffer << 5 - bits & 31)).toString() : text.toString();
    }
}
