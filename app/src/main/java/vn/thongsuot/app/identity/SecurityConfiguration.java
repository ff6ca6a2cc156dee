package vn.thongsuot.app.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.NullRequestCache;
import vn.thongsuot.app.web.PageHeaders;

/** What may be asked by whom before any page decides: sign-in, headers, tokens against forgery. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Provider.class)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain security(HttpSecurity http, Actors actors, Clock clock, SecurityContextRepository contexts, CsrfTokenRepository csrfTokens,
            FirstRun firstRun, Tokens tokens, Provider provider, Vouching vouching) throws Exception {
        if (provider.configured()) {
            signInWith(provider, vouching, http);
        }
        return http.authorizeHttpRequests(requests -> requests
                        .requestMatchers("/assets/**", "/actuator/health/**", "/sign-in/**", "/new-password", FirstRunFilter.PAGE, "/error").permitAll()
                        .requestMatchers("/account/**", "/people/**", "/acting-unit").access(SecurityConfiguration::inPerson)
                        .anyRequest().access(SecurityConfiguration::signedIn))
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(toSignIn()).accessDeniedHandler((request, response, refusal) -> {
                    request.setAttribute(WebAttributes.ACCESS_DENIED_403, refusal); // the error page tells a lost session from a missing role
                    response.sendError(403);
                }))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens).ignoringRequestMatchers(TokenFilter::isFor))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in"))
                .addFilterBefore(new FirstRunFilter(firstRun), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new TokenFilter(tokens, clock), LogoutFilter.class)
                .addFilterBefore(new ActingFilter(actors, clock), AuthorizationFilter.class)
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(PageHeaders.CONTENT_SECURITY_POLICY))
                        .permissionsPolicyHeader(policy -> policy.policy(PageHeaders.PERMISSIONS_POLICY))
                        .crossOriginOpenerPolicy(policy -> policy.policy(
                                CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(policy -> policy.policy(
                                CrossOriginResourcePolicy.SAME_ORIGIN))
                        .frameOptions(frames -> frames.deny())
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** To the sign-in, and from there to the page that was asked for; htmx is told to load the whole page. */
    private static AuthenticationEntryPoint toSignIn() {
        return (request, response, refusal) -> {
            String asked = request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
            boolean page = HttpMethod.GET.matches(request.getMethod()) && !asked.equals("/");
            String place = "/sign-in" + (page ? "?to=" + URLEncoder.encode(asked, StandardCharsets.UTF_8) : "");
            if (request.getRequestURI().startsWith("/api/")) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                response.sendError(401);
            } else if (!HttpMethod.GET.matches(request.getMethod()) && !HttpMethod.HEAD.matches(request.getMethod())) {
                response.sendError(401); // the page of a lost session: it still has what was typed
            } else if (request.getHeader("HX-Request") != null) {
                response.setHeader("HX-Redirect", place);
                response.setStatus(401);
            } else {
                response.sendRedirect(place);
            }
        };
    }

    private static void signInWith(Provider provider, Vouching vouching, HttpSecurity http) throws Exception {
        http.oauth2Login(login -> login
                .clientRegistrationRepository(provider.registrations())
                .authorizedClientRepository(new NoStoredClients())
                .loginPage("/sign-in")
                .authorizationEndpoint(begin -> begin.baseUri(Provider.BEGIN))
                .redirectionEndpoint(back -> back.baseUri(Provider.RETURN + "/*"))
                .successHandler(vouching)
                .failureUrl("/sign-in?refused=provider"));
    }

    /** Beside addresses that no page of ours has, it refuses NUL in what a form sends: no text has it, and PostgreSQL keeps none. */
    @Bean
    HttpFirewall httpFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterNames(SecurityConfiguration::isText);
        firewall.setAllowedParameterValues(SecurityConfiguration::isText);
        return firewall;
    }

    private static boolean isText(String sent) {
        return sent.indexOf('\0') < 0;
    }

    /** By this server's own word: what a filter of a framework holds to be signed in does not count. */
    private static AuthorizationDecision signedIn(Supplier<? extends Authentication> who, RequestAuthorizationContext context) {
        return new AuthorizationDecision(who.get().getPrincipal() instanceof SignedIn);
    }

    /** A program does not change passwords, make tokens or manage people. */
    private static AuthorizationDecision inPerson(Supplier<? extends Authentication> who, RequestAuthorizationContext context) {
        Authentication authentication = who.get();
        return new AuthorizationDecision(authentication.getPrincipal() instanceof SignedIn
                && authentication.getAuthorities().stream().noneMatch(authority -> TokenFilter.PROGRAM.equals(authority.getAuthority())));
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    /** In a cookie: a form that was opened before the session ended can still be sent after signing in again. */
    @Bean
    CsrfTokenRepository csrfTokenRepository() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("csrf");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    @Bean
    SessionAuthenticationStrategy sessionAuthenticationStrategy(CsrfTokenRepository csrfTokens) {
        return new CompositeSessionAuthenticationStrategy(List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(csrfTokens)));
    }

    /** OWASP's parameters: 19 MiB, two passes, one lane. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    }
}
