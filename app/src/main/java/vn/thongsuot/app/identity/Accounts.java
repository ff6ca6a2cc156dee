package vn.thongsuot.app.identity;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people sign in with. */
@Component
public class Accounts {

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

    /** Opens an account that has no password yet. */
    @Transactional
    public void open(PersonId person, String name) {
        store.open(person, name(name), clock.instant());
        news.publishEvent(Recording.of("account-opened", person, Map.of("name", name(name))));
    }

    /** Sets a password that the person knows: for the first administrator and for worlds to try. */
    @Transactional
    public void setPassword(PersonId person, String password) {
        store.setPassword(person, encoder.encode(password), clock.instant());
        news.publishEvent(Recording.of("password-changed", person, Map.of()));
    }

    static String name(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
