package vn.thongsuot.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.thongsuot.app.ServerTest;

/** Sign-in with a provider of identity, with a real one (Spring Authorization Server) beside. */
@ServerTest
class ProviderTest {

    private static final UnitId UNIT = new UnitId(9_101);
    private static final int PROVIDER_PORT = freePort();
    private static final String ISSUER = "http://127.0.0.1:" + PROVIDER_PORT;

    /** An office's own provider: it knows three people and has verified the addresses of two. */
    @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
    static class Office {

        private static final Map<String, String> ADDRESSES = Map.of("hoa", "Hoa@doanh-nghiep.example", "la", "la@doanh-nghiep.example", "gia", "hoa2@doanh-nghiep.example");

        @Bean
        SecurityFilterChain security(HttpSecurity http) throws Exception {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(ADDRESSES.keySet().stream().map(name -> User.withUsername(name).password("{noop}o-office").roles("USER").build()).toList());
        }

        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId(UUID.randomUUID().toString())
                    .clientId("thongsuot")
                    .clientSecret("{noop}secret")
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUris(uris -> uris.add(ServerAddress.of + "/sign-in/from/provider"))
                    .scope("openid")
                    .scope("email")
                    .build());
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> addresses() {
            return context -> context.getClaims().claim("email", ADDRESSES.get(context.getPrincipal().getName()))
                    .claim("email_verified", !context.getPrincipal().getName().equals("gia"));
        }

        @Bean
        JWKSource<SecurityContext> keys() throws Exception {
            KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic()).privateKey((RSAPrivateKey) pair.getPrivate()).keyID("office").build()));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().issuer(ISSUER).build();
        }
    }

    /** Where our server listens, known once it has started. */
    private static final class ServerAddress {
        private static String of = "";
    }

    private static ConfigurableApplicationContext office;

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Accounts accounts;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("thongsuot.identity.provider.issuer", () -> ISSUER);
        settings.add("thongsuot.identity.provider.name", () -> "Cổng của cơ quan");
        settings.add("thongsuot.identity.provider.client-id", () -> "thongsuot");
        settings.add("thongsuot.identity.provider.client-secret", () -> "secret");
    }

    /** After our server: that starts whether or not the provider is there. */
    @BeforeAll
    static void startOffice(@LocalServerPort int port) {
        ServerAddress.of = "http://localhost:" + port;
        office = new SpringApplicationBuilder(Office.class).run("--server.port=" + PROVIDER_PORT, "--server.address=127.0.0.1");
    }

    @AfterAll
    static void stopOffice() {
        office.close();
    }

    @Test
    void signsInTheAccountWithTheVerifiedAddressAndStaysLinkedToIt() throws Exception {
        PersonId hoa = person("Đinh Thị Hoa", "hoa@doanh-nghiep.example");
        HttpClient first = browser();
        assertThat(get(first, "/sign-in").body()).contains("Cổng của cơ quan");
        assertThat(signIn(first, "hoa").uri().getPath()).isEqualTo("/");
        assertThat(get(first, "/account").body()).contains("Đinh Thị Hoa", Cast.accountName(hoa));
        assertThat(signIn(browser(), "hoa").uri().getPath()).isEqualTo("/");
    }

    @Test
    void makesNoAccountForAStranger() throws Exception {
        HttpClient browser = browser();
        HttpResponse<String> refused = signIn(browser, "la");
        assertThat(refused.uri().getPath()).isEqualTo("/sign-in");
        assertThat(refused.body()).contains("Chưa có tài khoản nào ở đây gắn với danh tính đó");
        assertThat(get(browser, "/account").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void doesNotBelieveAnAddressThatTheProviderHasNotVerified() throws Exception {
        person("Người Khác", "hoa2@doanh-nghiep.example");
        assertThat(signIn(browser(), "gia").uri().getPath()).isEqualTo("/sign-in");
    }

    private PersonId person(String name, String address) {
        PersonId person = cast.person(name, UNIT, Role.OFFICER);
        return Acting.as(Actor.system("test"), () -> {
            assertThat(accounts.setEmail(person, address)).isTrue();
            return person;
        });
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL)).followRedirects(HttpClient.Redirect.ALWAYS).build();
    }

    private static HttpResponse<String> get(HttpClient browser, String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(ServerAddress.of + path)).header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> signIn(HttpClient browser, String name) throws Exception {
        HttpResponse<String> form = get(browser, "/sign-in/with/provider");
        assertThat(form.uri().toString()).startsWith(ISSUER + "/login");
        String token = Jsoup.parse(form.body()).select("input[name=_csrf]").val();
        return browser.send(HttpRequest.newBuilder(URI.create(ISSUER + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + name + "&password=o-office&_csrf=" + token))
                .build(), HttpResponse.BodyHandlers.ofString());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
