package vn.thongsuot.app;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.thongsuot.app.audit.Verification;
import vn.thongsuot.app.audit.Verification.Damage;
import vn.thongsuot.app.database.OpenedDatabase;
import vn.thongsuot.app.database.Proof;
import vn.thongsuot.app.web.Language;

/** Proves the audit trail and the board: status 0 where both hold, 1 where one does not. */
@Command(name = "verify", mixinStandardHelpOptions = true,
        description = "Kiểm tra nhật ký (có bản ghi nào bị sửa, xóa hay chèn không) và bảng theo dõi (có khớp với cơ sở dữ liệu không). / Proves the audit trail (altered, removed and inserted records) and the board (what it counts against plain SQL).")
final class VerifyCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(Zone.OFFICE);
    private static final int SHOWN = 100;

    @Mixin
    private DataOptions where = new DataOptions();

    @Option(names = "--lang", paramLabel = "vi|en", defaultValue = "vi", description = "ngôn ngữ của kết quả / language of the result (${DEFAULT-VALUE})")
    private String lang = "vi";

    @Override
    public Integer call() throws SQLException {
        Language language = lang.equals("en") ? Language.EN : Language.VI;
        try (OpenedDatabase opened = where.openExisting()) {
            int[] shown = new int[1];
            Verification.Result result = Verification.of(opened.database(), where.sealHead(), damage -> {
                if (shown[0]++ < SHOWN) {
                    System.out.println("- " + say(language, damage));
                }
            });
            System.out.println(summary(language, result));
            boolean holds = true;
            for (Proof proof : ServiceLoader.load(Proof.class)) {
                holds &= prove(proof, opened, language);
            }
            return result.intact() && holds ? 0 : 1;
        }
    }

    private static boolean prove(Proof proof, OpenedDatabase opened, Language language) throws SQLException {
        int[] shown = new int[1];
        try (Connection connection = opened.database().asOwner()) {
            Proof.Outcome outcome = proof.of(connection, language == Language.EN, difference -> {
                if (shown[0]++ < SHOWN) {
                    System.out.println("- " + difference);
                }
            });
            System.out.println(outcome.summary());
            return outcome.holds();
        }
    }

    static String summary(Language language, Verification.Result result) {
        String verdict = result.intact() ? language.say("Nhật ký nguyên vẹn", "The audit trail is whole")
                : language.say("NHẬT KÝ KHÔNG CÒN NGUYÊN VẸN: " + result.damages() + " chỗ", "THE AUDIT TRAIL IS NOT WHOLE: " + result.damages() + " places");
        String read = language.say(result.records() + " bản ghi dưới " + result.seals() + " niêm phong", result.records() + " records under " + result.seals() + " seals");
        String last = result.seals() == 0 ? "" : language.say("; niêm phong mới nhất: số ", "; newest seal: number ") + result.lastSeal() + ", " + result.lastHash();
        String rest = result.unsealed() == 0 ? "" : language.say("; " + result.unsealed() + " bản ghi chưa niêm phong", "; " + result.unsealed() + " records not yet sealed")
                + result.oldestUnsealed().map(at -> language.say(", cũ nhất lúc ", ", the oldest of ") + TIME.format(at)).orElse("");
        return verdict + ": " + read + last + rest + ".";
    }

    static String say(Language language, Damage damage) {
        return switch (damage) {
            case Damage.Altered at -> language.say("bản ghi " + at.id() + " (" + time(at.at()) + ") đã bị sửa, niêm phong " + at.seal(),
                    "record " + at.id() + " (" + time(at.at()) + ") was altered, seal " + at.seal());
            case Damage.Removed at -> language.say("bản ghi " + at.id() + " đã bị xóa, niêm phong " + at.seal(), "record " + at.id() + " was removed, seal " + at.seal());
            case Damage.Inserted at -> language.say("bản ghi " + at.id() + " (" + time(at.at()) + ") đã được chèn vào, niêm phong " + at.seal(),
                    "record " + at.id() + " (" + time(at.at()) + ") was inserted, seal " + at.seal());
            case Damage.SealAltered at -> language.say("niêm phong " + at.seal() + " đã bị sửa", "seal " + at.seal() + " was altered");
            case Damage.SealsRemoved at -> language.say("niêm phong từ " + at.from() + " đến " + at.to() + " đã bị xóa", "seals " + at.from() + " to " + at.to() + " were removed");
            case Damage.NotTheNotedOne at -> language.say("niêm phong " + at.seal() + " không phải là niêm phong máy chủ đã ghi nhớ ngoài cơ sở dữ liệu: chuỗi đã bị làm lại",
                    "seal " + at.seal() + " is not the one that the server noted outside the database: the chain was made anew");
            case Damage.NoteUnreadable note -> language.say("không đọc được tệp ghi nhớ niêm phong: ", "the file that notes the newest seal can't be read: ") + note.found();
        };
    }

    static String time(Instant at) {
        return TIME.format(at);
    }
}
