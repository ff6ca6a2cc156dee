package vn.thongsuot.app.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people sign in with. */
@Component
public class Accounts {

    static final Duration LINK_LASTS = Duration.ofHours(72);
    static final String NAME = "[a-z0-9][a-z0-9._@-]{2,99}";

    private final AccountStore store;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Accounts(AccountStore store, PasswordEncoder encoder, ApplicationEventPublisher news, Clock clock) {
        this.store = store;
        this.encoder = encoder;
        this.news = news;
        this.clock = clock;
    }

    /** Opens an account that has no password yet and no address. */
    @Transactional
    public boolean open(PersonId person, String name) {
        return open(person, name, "");
    }

    /** Opens an account that has no password yet; false where somebody has that name or address already. */
    @Transactional
    public boolean open(PersonId person, String typedName, String email) {
        String name = name(typedName);
        boolean opened = store.open(person, name, email.isBlank() ? null : email.strip(), clock.instant());
        if (opened) {
            news.publishEvent(Recording.of("account-opened", person, Map.of("name", name)));
        }
        return opened;
    }

    /** The address at which the person gets mail and by which a provider of identity knows them; none where it is blank, false where somebody else has it. */
    @Transactional
    public boolean setEmail(PersonId person, String email) {
        boolean set = store.setEmail(person, email.isBlank() ? null : email.strip());
        if (set) {
            news.publishEvent(Recording.of("account-address-changed", person, Map.of()));
        }
        return set;
    }

    /** The account, where it is the actor's own or of somebody in the acting unit. */
    @Transactional(readOnly = true)
    public Optional<Account> find(PersonId person) {
        return store.find(person);
    }

    /** Sets a password that the person knows: their own, the first administrator's, one of a world to try. */
    @Transactional
    public void setPassword(PersonId person, String password) {
        store.setPassword(person, encoder.encode(PasswordRules.normal(password)), clock.instant());
        news.publishEvent(Recording.of("password-changed", person, Map.of()));
    }

    /** Makes the code of a link by which the person chooses a password. It is told this once; the database keeps a fingerprint. */
    @Transactional
    String linkCode(PersonId person) {
        String code = Fingerprint.token();
        store.setLink(person, Fingerprint.of(code), clock.instant().plus(LINK_LASTS));
        news.publishEvent(Recording.of("password-link-made", person, Map.of()));
        return code;
    }

    /** Whose link it is, while it is good. For the gate: nobody is signed in. */
    @Transactional(readOnly = true)
    Optional<Account> linked(String code, Instant now) {
        return store.linked(Fingerprint.of(code), now).flatMap(store::find);
    }

    /** Whoever has the link chooses the password; the link is used up, and no browser is known any more. */
    @Transactional
    boolean setPasswordByLink(PersonId person, String code, String password) {
        if (!store.useLink(Fingerprint.of(code))) {
            return false;
        }
        store.forgetDevices(person);
        setPassword(person, password);
        return true;
    }

    @Transactional
    void close(PersonId person) {
        if (store.close(person, clock.instant())) {
            news.publishEvent(Recording.of("account-closed", person, Map.of()));
        }
    }

    @Transactional
    void reopen(PersonId person) {
        if (store.reopen(person)) {
            news.publishEvent(Recording.of("account-reopened", person, Map.of()));
        }
    }

    static String name(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
