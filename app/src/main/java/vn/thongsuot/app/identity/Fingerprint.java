package vn.thongsuot.app.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Random secrets that people or browsers carry, and the fingerprints of them that the database keeps. */
final class Fingerprint {

    /** Without letters and figures that are taken for one another when read out: 30 signs. */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Fingerprint() {}

    /** Good for secrets too long to guess; passwords need a slow one. */
    static String of(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean matches(String secret, String fingerprint) {
        return MessageDigest.isEqual(of(secret).getBytes(StandardCharsets.US_ASCII), fingerprint.getBytes(StandardCharsets.US_ASCII));
    }

    /** 256 bits for machines. */
    static String token() {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** Sixteen signs in fours, some 78 bits, for people to type: {@code K7QM-2XWA-…}. */
    static String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** As {@link #code} wrote it, however it was typed. */
    static String typed(String code) {
        String signs = code.toUpperCase(java.util.Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return signs.replaceAll("(.{4})(?=.)", "$1-");
    }
}
