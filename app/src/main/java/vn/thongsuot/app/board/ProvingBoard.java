package vn.thongsuot.app.board;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Consumer;
import vn.thongsuot.app.Zone;
import vn.thongsuot.app.board.BoardProof.Difference;
import vn.thongsuot.app.database.Proof;
import vn.thongsuot.app.web.Language;

/** The proof of the board, in words. */
public final class ProvingBoard implements Proof {

    @Override
    public Outcome of(Connection connection, boolean english, Consumer<String> each) throws SQLException {
        Language language = english ? Language.EN : Language.VI;
        BoardProof.Result board = BoardProof.of(connection, LocalDate.now(Zone.OFFICE), difference -> each.accept(say(language, difference)));
        return new Outcome(board.holds(), summary(language, board));
    }

    private static String summary(Language language, BoardProof.Result board) {
        String verdict = board.holds() ? language.say("Bảng theo dõi khớp", "The board holds") : language.say("BẢNG THEO DÕI KHÔNG KHỚP: " + board.differences() + " chỗ", "THE BOARD DOES NOT HOLD: " + board.differences() + " places");
        return verdict + language.say(": đã so " + board.counts() + " con số của " + board.units() + " đơn vị (hôm nay, tuần trước, cuối quý trước) với phép đếm SQL, và " + board.occurrences() + " việc với những gì đã ghi về từng việc.",
                ": compared " + board.counts() + " numbers of " + board.units() + " units (today, a week ago, the end of the last quarter) with plain SQL, and " + board.occurrences() + " occurrences with what was said of each.");
    }

    private static String say(Language language, Difference difference) {
        return switch (difference) {
            case Difference.Counted at -> language.say("đơn vị " + at.unit() + ", ngày " + at.day() + ", mục " + at.key() + ": bảng đếm “" + at.board().inWords(language) + "”, SQL đếm “" + at.plain().inWords(language) + "”",
                    "unit " + at.unit() + " on " + at.day() + ", " + at.key() + ": the board counts “" + at.board().inWords(language) + "”, SQL “" + at.plain().inWords(language) + "”");
            case Difference.Standing at -> language.say("đơn vị " + at.unit() + ", văn bản " + at.document() + ", nhiệm vụ " + at.obligation() + " (" + at.period() + "): đang là “" + at.state() + "”, theo những gì đã ghi phải là “"
                    + at.expected() + "”", "unit " + at.unit() + ", document " + at.document() + ", obligation " + at.obligation() + " (" + at.period() + "): is “" + at.state() + "”, by what was said “" + at.expected() + "”");
            case Difference.Entries at -> language.say("đơn vị " + at.unit() + ", văn bản " + at.document() + ", nhiệm vụ " + at.obligation() + " (" + at.period() + "): ghi là có " + at.stated() + " lần cập nhật, tìm thấy "
                    + at.found(), "unit " + at.unit() + ", document " + at.document() + ", obligation " + at.obligation() + " (" + at.period() + "): says " + at.stated() + " entries, found " + at.found());
        };
    }
}
