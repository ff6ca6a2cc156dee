package vn.thongsuot.app.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.thongsuot.app.identity.Actor.Reach;

/** Sign-in: the password first, then the code of the second step where the person has one. */
@Component
class SigningIn {

    /** What came of an attempt. */
    sealed interface Outcome {
        record Accepted(PersonId person, String device) implements Outcome {}

        /** The password is right; a code is needed yet. */
        record CodeNeeded(PersonId person) implements Outcome {}

        record Refused() implements Outcome {}

        record Wait(Instant until) implements Outcome {}
    }

    private final AccountStore accounts;
    private final SecondStepStore steps;
    private final SecondStep secondStep;
    private final Throttle throttle;
    private final PasswordEncoder encoder;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher news;
    /** Compared with where there is no such account, so that both take equally long. */
    private final String nobodysHash;
    /** Each comparison takes 19 MB and a core for a while: a flood of them waits in line. */
    private final Semaphore comparing = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    SigningIn(AccountStore accounts, SecondStepStore steps, SecondStep secondStep, Throttle throttle, PasswordEncoder encoder, TransactionOperations transaction,
            ApplicationEventPublisher news) {
        this.accounts = accounts;
        this.steps = steps;
        this.secondStep = secondStep;
        this.throttle = throttle;
        this.encoder = encoder;
        this.transaction = transaction;
        this.news = news;
        this.nobodysHash = encoder.encode("nobody's password");
    }

    Outcome password(String typedName, String password, String device, Instant now) {
        String name = Accounts.name(typedName);
        return atTheGate(() -> {
            Optional<AccountStore.Credentials> found = transaction.execute(status -> accounts.credentials(name));
            boolean known = found.isPresent() && knows(found.get().person(), device);
            List<Throttle.Lane> lanes = Throttle.lanes("password", name, Acting.current().from(), known, device);
            Optional<Instant> blocked = throttle.enter(lanes, now);
            if (blocked.isPresent()) {
                return new Outcome.Wait(blocked.get());
            }
            boolean right = password.length() <= 4 * PasswordRules.LONGEST
                    && matches(PasswordRules.normal(password), found.map(AccountStore.Credentials::hash).orElse(nobodysHash));
            if (found.isEmpty() || !right) {
                found.ifPresent(account -> record("sign-in-failed", account.person()));
                return new Outcome.Refused();
            }
            throttle.forgive(lanes);
            PersonId person = found.get().person();
            return hasSecondStep(person) ? new Outcome.CodeNeeded(person) : accept(person, device, now);
        });
    }

    /** @param person whose password was right in this very session */
    Outcome code(PersonId person, String code, String device, Instant now) {
        return atTheGate(() -> {
            List<Throttle.Lane> lanes = Throttle.lanes("code", person.toString(), Acting.current().from(), knows(person, device), device);
            Optional<Instant> blocked = throttle.enter(lanes, now);
            if (blocked.isPresent()) {
                return new Outcome.Wait(blocked.get());
            }
            if (!transaction.execute(status -> secondStep.accepts(person, code, now))) {
                record("second-step-failed", person);
                return new Outcome.Refused();
            }
            throttle.forgive(lanes);
            return accept(person, device, now);
        });
    }

    /** Somebody whom a provider of identity vouches for. */
    Outcome vouchedFor(PersonId person, String device, Instant now) {
        return atTheGate(() -> hasSecondStep(person) ? new Outcome.CodeNeeded(person) : accept(person, device, now));
    }

    /** Whether it is the person's password: asked again before something grave. */
    boolean confirms(PersonId person, String password, Instant now) {
        return atTheGate(() -> {
            List<Throttle.Lane> lanes = List.of(Throttle.Lane.of(5, "confirm", person.toString()));
            if (throttle.enter(lanes, now).isPresent()) {
                return false;
            }
            Optional<String> hash = transaction.execute(status -> accounts.hash(person));
            boolean right = hash.isPresent() && password.length() <= 4 * PasswordRules.LONGEST && matches(PasswordRules.normal(password), hash.get());
            if (right) {
                throttle.forgive(lanes);
            }
            return right;
        });
    }

    private <T> T atTheGate(ScopedValue.CallableOp<T, RuntimeException> work) {
        return Acting.as(Acting.current().reaching(Reach.ALL), work);
    }

    private boolean hasSecondStep(PersonId person) {
        return transaction.execute(status -> steps.find(person).filter(SecondStepStore.Row::confirmed).isPresent());
    }

    private boolean knows(PersonId person, String device) {
        return !device.isEmpty() && transaction.execute(status -> accounts.knowsDevice(person, Fingerprint.of(device)));
    }

    private Outcome accept(PersonId person, String device, Instant now) {
        String token = knows(person, device) ? device : Fingerprint.token();
        Acting.as(Acting.current().being(person), () -> transaction.execute(status -> {
            accounts.signedIn(person, now);
            accounts.rememberDevice(person, Fingerprint.of(token), now);
            news.publishEvent(Recording.of("signed-in", person, Map.of()));
            return person;
        }));
        return new Outcome.Accepted(person, token);
    }

    private void record(String action, PersonId person) {
        transaction.executeWithoutResult(status -> news.publishEvent(Recording.of(action, person, Map.of())));
    }

    private boolean matches(String password, String hash) {
        comparing.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash);
        } finally {
            comparing.release();
        }
    }
}
