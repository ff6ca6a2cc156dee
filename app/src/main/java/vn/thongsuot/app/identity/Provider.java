package vn.thongsuot.app.identity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The provider of identity (OpenID Connect) that people may sign in with, by settings; none unless one is named.
 */
@Component
class Provider {

    static final String REGISTRATION = "provider";

    private final String issuer;
    private final String name;

    Provider(@Value("${thongsuot.identity.provider.issuer:}") String issuer, @Value("${thongsuot.identity.provider.name:OpenID Connect}") String name) {
        this.issuer = issuer;
        this.name = name;
    }

    boolean configured() {
        return !issuer.isBlank();
    }

    String issuer() {
        return issuer;
    }

    /** What the button says; empty where there is none. */
    String name() {
        return configured() ? name : "";
    }
}
