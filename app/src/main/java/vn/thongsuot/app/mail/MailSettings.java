package vn.thongsuot.app.mail;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves this server; none does unless the settings name a host, a sender and the address that links lead to.
 *
 * @param security starttls, tls (from the first byte) or none
 * @param link where people reach this server: {@code https://thongsuot.co-quan.vn}
 * @param morning from when on mail of a morning is sent, in the time of the office: 07:00
 */
@ConfigurationProperties("thongsuot.mail")
record MailSettings(@DefaultValue("") String host, @DefaultValue("587") int port, @DefaultValue("starttls") Security security, @DefaultValue("") String user,
        @DefaultValue("") String password, @DefaultValue("") String from, @DefaultValue("") String link, @DefaultValue("07:00") String morning) {

    enum Security { STARTTLS, TLS, NONE }

    /** A mistyped time stops the start of the server, not the mail of a morning. */
    MailSettings {
        LocalTime.parse(morning);
    }

    boolean configured() {
        return !host.isBlank() && !from.isBlank() && !link.isBlank();
    }

    LocalTime begins() {
        return LocalTime.parse(morning);
    }
}
