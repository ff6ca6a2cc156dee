package vn.thongsuot.app.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.thongsuot.app.web.Language;

/** Which passwords are good enough: long rather than motley, and none that everybody tries first. */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;
    /** Letters of its own that must remain when words everybody tries and figures are taken away. */
    private static final int OWN_LETTERS = 5;

    private static final List<String> COMMON = common();

    private PasswordRules() {}

    /** The same letters typed in another way are the same password: composed, as most keyboards send them. */
    static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    /** Why a password is refused. */
    static Optional<String> refusal(String password, String accountName, Language language) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(language.say("Mật khẩu có " + length + " ký tự; cần ít nhất " + SHORTEST + ". Một câu ngắn dễ nhớ là tốt nhất.",
                    "The password has " + length + " characters; at least " + SHORTEST + " are needed. A short sentence is best."));
        }
        if (length > LONGEST) {
            return Optional.of(language.say("Mật khẩu dài quá " + LONGEST + " ký tự.", "The password is longer than " + LONGEST + " characters."));
        }
        if (isCommon(password, accountName)) {
            return Optional.of(language.say("Mật khẩu này dễ đoán (từ nhiều người dùng, dãy số hoặc tên đăng nhập). Hãy chọn một câu của riêng đồng chí.",
                    "This password is easily guessed (words that many use, rows of figures, or your own name). Choose a sentence of your own."));
        }
        return Optional.empty();
    }

    private static boolean isCommon(String password, String accountName) {
        String left = folded(password);
        String own = folded(accountName);
        if (own.length() >= 3) {
            left = left.replace(own, "");
        }
        for (String word : COMMON) {
            left = left.replace(word, "");
        }
        return left.length() < OWN_LETTERS || left.chars().distinct().count() < 4;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replace('đ', 'd').replaceAll("[^a-z]", "");
    }

    private static List<String> common() {
        try (InputStream list = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().filter(word -> !word.isBlank())
                    .sorted(Comparator.comparingInt(String::length).reversed()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
