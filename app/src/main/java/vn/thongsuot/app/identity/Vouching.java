package vn.thongsuot.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.thongsuot.app.web.Reference;

/**
 * Signs in whom the provider of identity vouches for: the account linked to that identity, else the one whose e-mail address the provider has verified,
 * which is linked from then on. It never makes an account. A second step that the person set up here is asked all the same.
 */
@Component
class Vouching implements AuthenticationSuccessHandler {

    private final SigningIn signingIn;
    private final Sessions sessions;
    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Vouching(SigningIn signingIn, Sessions sessions, JdbcClient sql, TransactionOperations transaction, ApplicationEventPublisher news, Clock clock) {
        this.signingIn = signingIn;
        this.sessions = sessions;
        this.sql = sql;
        this.transaction = transaction;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication vouched) throws IOException {
        sessions.forget(request, response); // Spring has taken the provider's word for it; here it only opens an account that exists
        Instant now = clock.instant();
        Actor gate = Actor.anonymous(request.getRemoteAddr(), Reference.of(request)).reaching(Actor.Reach.ALL);
        response.sendRedirect(Acting.as(gate, () -> {
            Optional<PersonId> person = vouched.getPrincipal() instanceof OidcUser user ? transaction.execute(status -> person(user, now)) : Optional.empty();
            return person.map(known -> proceed(signingIn.vouchedFor(known, DeviceCookie.of(request), now), now, request, response)).orElse("/sign-in?refused=provider");
        }));
    }

    private String proceed(SigningIn.Outcome outcome, Instant now, HttpServletRequest request, HttpServletResponse response) {
        return switch (outcome) {
            case SigningIn.Outcome.Accepted(PersonId person, String device) -> {
                sessions.begin(SignedIn.as(person, now), request, response);
                DeviceCookie.give(device, request, response);
                yield "/";
            }
            case SigningIn.Outcome.CodeNeeded(PersonId person) -> {
                sessions.beginHalfWay(person, now, request);
                yield "/sign-in/second-step";
            }
            case SigningIn.Outcome.Refused() -> "/sign-in?refused=provider";
            case SigningIn.Outcome.Wait(Instant _) -> "/sign-in?refused=provider";
        };
    }

    private Optional<PersonId> person(OidcUser user, Instant now) {
        return linked(user).or(() -> Boolean.TRUE.equals(user.getEmailVerified()) && user.getEmail() != null ? link(user, now) : Optional.empty());
    }

    private Optional<PersonId> linked(OidcUser user) {
        return sql.sql("""
                        select l.person_id from identity.linked_identity l join identity.account a using (person_id)
                        where l.issuer = :issuer and l.subject = :subject and a.closed_at is null
                        """)
                .param("issuer", user.getIssuer().toString())
                .param("subject", user.getSubject())
                .query((row, number) -> new PersonId(row.getLong("person_id")))
                .optional();
    }

    /** By the address, once: a person has one identity at a provider, and one who is linked already is not linked to another. */
    private Optional<PersonId> link(OidcUser user, Instant now) {
        Optional<PersonId> person = sql.sql("""
                        insert into identity.linked_identity (issuer, subject, person_id, linked_at)
                        select :issuer, :subject, a.person_id, :now from identity.account a
                        where lower(a.email) = lower(:email) and a.closed_at is null
                          and not exists (select from identity.linked_identity l where l.person_id = a.person_id and l.issuer = :issuer)
                        on conflict do nothing
                        returning person_id
                        """)
                .param("issuer", user.getIssuer().toString())
                .param("subject", user.getSubject())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("email", user.getEmail())
                .query((row, number) -> new PersonId(row.getLong("person_id")))
                .optional();
        person.ifPresent(known -> news.publishEvent(Recording.of("identity-linked", known, Map.of("issuer", user.getIssuer().toString()))));
        return person;
    }
}
