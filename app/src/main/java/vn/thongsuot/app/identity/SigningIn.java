package vn.thongsuot.app.identity;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Sign-in with a name and a password. */
@Component
class SigningIn {

    private final AccountStore accounts;
    private final PasswordEncoder encoder;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher news;
    /** Compared with where there is no such account, so that both take equally long. */
    private final String nobodysHash;

    SigningIn(AccountStore accounts, PasswordEncoder encoder, TransactionOperations transaction, ApplicationEventPublisher news) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.transaction = transaction;
        this.news = news;
        this.nobodysHash = encoder.encode("nobody's password");
    }

    Optional<PersonId> attempt(String name, String password, Instant now) {
        Actor gate = Actor.system("sign-in");
        Optional<AccountStore.Credentials> found = Acting.as(gate, () -> transaction.execute(status -> accounts.credentials(Accounts.name(name))));
        boolean matches = encoder.matches(password, found.map(AccountStore.Credentials::hash).orElse(nobodysHash));
        if (found.isEmpty() || !matches) {
            return Optional.empty();
        }
        PersonId person = found.get().person();
        Acting.as(gate, () -> transaction.execute(status -> {
            accounts.signedIn(person, now);
            news.publishEvent(Recording.of("signed-in", person, Map.of()));
            return person;
        }));
        return Optional.of(person);
    }
}
