package vn.thongsuot.app.directive;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import vn.thongsuot.app.web.FormErrors;
import vn.thongsuot.app.web.Language;

/** The words of an obligation cut into several, one a line, kept as typed. */
public record PartsForm(String parts, int version) {

    private static final int LIMIT = 20_000;

    /** What a form did not send is empty. */
    public PartsForm {
        parts = Objects.requireNonNullElse(parts, "");
    }

    /** Proposes a line for every sentence and for every member of a row that semicolons part. */
    static PartsForm of(ReviewedObligation obligation) {
        return new PartsForm(obligation.text().strip().replaceAll("(?<=[;.!?])\\s+(?=\\p{L})", "\n"), obligation.version());
    }

    List<String> each() {
        return Arrays.stream(parts.split("\\R")).map(line -> line.strip().replaceAll("\\s+", " ")).filter(line -> !line.isEmpty()).toList();
    }

    /** What is wrong; nothing where the form can be taken. */
    FormErrors check(Language language) {
        FormErrors errors = FormErrors.none();
        int count = each().size();
        if (count < 2) {
            errors.reject("parts", language.say("Mới có " + count + " dòng. Hãy xuống dòng ở chỗ muốn tách, mỗi dòng là một nhiệm vụ.", "There is " + count + " line. Begin a new line where it is to be split: one obligation a line."));
        } else if (count > RearrangingObligations.MOST_PARTS || parts.length() > LIMIT) {
            errors.reject("parts", language.say("Nhiều quá: tối đa " + RearrangingObligations.MOST_PARTS + " dòng và 20.000 chữ cái.", "Too much: at most " + RearrangingObligations.MOST_PARTS + " lines and 20,000 letters."));
        }
        return errors;
    }
}
