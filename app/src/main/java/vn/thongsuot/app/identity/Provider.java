package vn.thongsuot.app.identity;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;

/**
 * The provider of identity (OpenID Connect) that people may sign in with; none unless the settings name one.
 *
 * @param issuer its address, under which it describes itself
 * @param name what the button says
 */
@ConfigurationProperties("thongsuot.identity.provider")
record Provider(
        @DefaultValue("") String issuer, @DefaultValue("OpenID Connect") String name, @DefaultValue("") String clientId, @DefaultValue("") String clientSecret) {

    static final String REGISTRATION = "provider";
    /** Where signing in with the provider begins, and where it comes back to. */
    static final String BEGIN = "/sign-in/with";
    static final String RETURN = "/sign-in/from";

    boolean configured() {
        return !issuer.isBlank();
    }

    /** The words of the button; empty where there is none. */
    String button() {
        return configured() ? name : "";
    }

    /** Asked for its description when somebody first signs in with it: the server starts although the provider may be away. */
    ClientRegistrationRepository registrations() {
        return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(List.of(registration())));
    }

    private ClientRegistration registration() {
        return ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId(REGISTRATION)
                .clientId(clientId)
                .clientSecret(clientSecret)
                .scope("openid", "email")
                .redirectUri("{baseUrl}" + RETURN + "/{registrationId}")
                .build();
    }
}
