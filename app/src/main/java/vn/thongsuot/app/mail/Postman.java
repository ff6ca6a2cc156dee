package vn.thongsuot.app.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands a letter to the office's mail server, over SMTP. */
@Component
class Postman {

    private static final String TIMEOUT = "10000";

    private final MailSettings settings;

    Postman(MailSettings settings) {
        this.settings = settings;
    }

    /** What came of it; problems are told without names and addresses. */
    sealed interface Outcome {

        record Taken() implements Outcome {}

        /** The mail server does not take it for this address: trying again is of no use. */
        record Refused(String problem) implements Outcome {}

        /** Another time perhaps; {@code nobody} where the mail server was not reached at all. */
        record Failed(String problem, boolean nobody) implements Outcome {}
    }

    Outcome send(String to, Letter letter, Instant at) {
        try {
            MimeMessage message = new MimeMessage(session());
            message.setFrom(new InternetAddress(settings.from(), true));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
            message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
            message.setText(letter.text(), StandardCharsets.UTF_8.name());
            message.setSentDate(Date.from(at));
            message.setHeader("Auto-Submitted", "auto-generated");
            Transport.send(message);
            return new Outcome.Taken();
        } catch (jakarta.mail.internet.AddressException e) {
            return new Outcome.Refused("địa chỉ thư không đúng / malformed address");
        } catch (SendFailedException e) {
            return permanent(e) ? new Outcome.Refused("máy chủ thư từ chối địa chỉ / address refused by the mail server")
                    : new Outcome.Failed("máy chủ thư chưa nhận / not taken by the mail server for now", false);
        } catch (MessagingException e) {
            boolean nobody = cause(e, java.io.IOException.class) != null;
            return new Outcome.Failed(nobody ? "không tới được máy chủ thư " + settings.host() + ":" + settings.port() + " / the mail server can't be reached"
                    : "máy chủ thư báo lỗi " + e.getClass().getSimpleName() + " / the mail server failed", nobody || e instanceof jakarta.mail.AuthenticationFailedException);
        }
    }

    /** SMTP answers 5xx to what it will never take, 4xx to what it may take later. */
    private static boolean permanent(SendFailedException e) {
        for (Exception next = e; next != null; next = next instanceof MessagingException chained ? chained.getNextException() : null) {
            if (next instanceof org.eclipse.angus.mail.smtp.SMTPAddressFailedException refused) {
                return refused.getReturnCode() >= 500;
            }
        }
        return false;
    }

    private static <E extends Exception> @Nullable E cause(Throwable failure, Class<E> type) {
        for (Throwable next = failure; next != null; next = next.getCause()) {
            if (type.isInstance(next)) {
                return type.cast(next);
            }
        }
        return null;
    }

    private Session session() {
        Properties properties = new Properties();
        boolean tls = settings.security() == MailSettings.Security.TLS;
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", settings.host());
        properties.put("mail.smtp.port", String.valueOf(settings.port()));
        properties.put("mail.smtp.ssl.enable", String.valueOf(tls));
        properties.put("mail.smtp.starttls.enable", String.valueOf(settings.security() == MailSettings.Security.STARTTLS));
        properties.put("mail.smtp.starttls.required", String.valueOf(settings.security() == MailSettings.Security.STARTTLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", TIMEOUT);
        properties.put("mail.smtp.timeout", TIMEOUT);
        properties.put("mail.smtp.writetimeout", TIMEOUT);
        properties.put("mail.smtp.auth", String.valueOf(!settings.user().isBlank()));
        return Session.getInstance(properties, settings.user().isBlank() ? null : new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(settings.user(), settings.password());
            }
        });
    }
}
