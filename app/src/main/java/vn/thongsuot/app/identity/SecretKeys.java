package vn.thongsuot.app.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.thongsuot.app.database.DataDirectory;

/** Encrypts what must be read again (AES-256-GCM). The key never lies in the database: in the data folder, or in a setting where servers share one. */
@Component
class SecretKeys {

    private static final int NONCE = 12;

    private final ObjectProvider<DataDirectory> data;
    private final String setting;
    private final SecureRandom random = new SecureRandom();

    SecretKeys(ObjectProvider<DataDirectory> data, @Value("${thongsuot.identity.key:}") String setting) {
        this.data = data;
        this.setting = setting;
    }

    /** @param context bound to the text: what was encrypted for one row can't be moved into another */
    byte[] encrypt(byte[] plain, String context) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, plain, context);
            return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty where it was encrypted with another key: data restored on a machine that has not got the old one's. */
    Optional<byte[]> decrypt(byte[] stored, String context) {
        byte[] nonce = Arrays.copyOf(stored, NONCE);
        try {
            return Optional.of(run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(stored, NONCE, stored.length), context));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] run(int mode, byte[] nonce, byte[] text, String context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher.doFinal(text);
    }

    private byte[] key() {
        return HexFormat.of().parseHex(setting.isBlank() ? data.getObject().secret("identity-key") : setting);
    }
}
