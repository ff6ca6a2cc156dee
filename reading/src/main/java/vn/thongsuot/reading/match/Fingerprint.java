package vn.thongsuot.reading.match;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.thongsuot.reading.Reading.Obligation;

/**
 * A short name for an obligation that its words alone make: the same in every reading of the directive, however its obligations are numbered, and fit to be a
 * bookmark in a document that answers it. A leading underscore hides a bookmark from those who write.
 */
public final class Fingerprint {

    private static final String PREFIX = "_ts_";
    private static final int LETTERS = 24;

    private Fingerprint() {}

    public static String of(Obligation obligation) {
        String words = obligation.text().replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        StringBuilder key = new StringBuilder();
        for (String word : words.split(" ")) {
            key.append(Lexicon.key(word)).append(' ');
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.toString().getBytes(StandardCharsets.UTF_8));
            return PREFIX + HexFormat.of().formatHex(hash).substring(0, LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
