package vn.thongsuot.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * Why there is no page, as the person reads it: what happened, what to do.
 *
 * @param typed what was typed into a form that did not arrive; it can be sent again
 */
public record Trouble(Kind kind, int status, String reference, String action, List<Typed> typed) {

    public record Typed(String name, String value) {}

    public enum Kind {
        /** There is no such page, or not for this person: nobody learns which. */
        NOT_FOUND("Không có trang này", "There is no such page",
                "Địa chỉ có thể đã gõ sai, hoặc trang đã được chuyển đi, hoặc đồng chí không được xem.",
                "The address may be mistyped, the page may have moved, or you may not see it."),
        FORBIDDEN("Đồng chí chưa được quyền làm việc này", "You may not do this",
                "Việc này cần một vai trò khác ở đơn vị. Nếu thấy cần, hãy nhờ người quản trị của đơn vị giao vai trò đó.",
                "It takes another role in the unit. If you need it, ask the unit's administrator."),
        SESSION_LOST("Phiên làm việc đã hết hạn", "Your session has ended",
                "Nội dung đồng chí vừa gửi chưa được lưu, nhưng vẫn còn ở đây. Đăng nhập lại ở cửa sổ mới, rồi trở về trang này và gửi lại.",
                "What you sent is not saved yet, but it is still here. Sign in again in a new window, then come back to this page and send it again."),
        TOO_LARGE("Tệp quá lớn", "The file is too large",
                "Tệp gửi lên vượt quá mức cho phép. Hãy chia nhỏ hoặc nén lại rồi gửi.",
                "The file exceeds what is accepted. Split or compress it and send it again."),
        BAD_REQUEST("Yêu cầu chưa đúng", "The request is not right",
                "Địa chỉ hoặc nội dung gửi lên có chỗ không đọc được.", "Something in the address or in what was sent can't be read."),
        DATABASE_AWAY("Hệ thống tạm thời chưa trả lời được", "The system can't answer at the moment",
                "Cơ sở dữ liệu đang khởi động lại hoặc mất kết nối. Dữ liệu đã lưu vẫn còn nguyên. Hãy thử lại sau một phút.",
                "The database is restarting or out of reach. What was saved is safe. Try again in a minute."),
        FAILED("Có lỗi ở máy chủ", "Something went wrong on the server",
                "Việc vừa rồi chưa được lưu. Hãy thử lại; nếu vẫn lỗi, báo cho người quản trị kèm số tham chiếu dưới đây.",
                "What you did was not saved. Try again; if it fails again, tell the administrator the reference number below.");

        private final String title;
        private final String titleEn;
        private final String text;
        private final String textEn;

        Kind(String title, String titleEn, String text, String textEn) {
            this.title = title;
            this.titleEn = titleEn;
            this.text = text;
            this.textEn = textEn;
        }

        public String title(Language language) {
            return language.say(title, titleEn);
        }

        public String text(Language language) {
            return language.say(text, textEn);
        }

        static Kind of(int status, boolean form) {
            return switch (status) {
                case 401 -> form ? SESSION_LOST : FORBIDDEN;
                case 403 -> FORBIDDEN;
                case 404, 405, 410 -> NOT_FOUND;
                case 413 -> TOO_LARGE;
                case 503 -> DATABASE_AWAY;
                default -> status < 500 ? BAD_REQUEST : FAILED;
            };
        }

        static Kind of(Throwable failure) {
            boolean unreadable = false;
            for (Throwable at = failure; at != null; at = at.getCause()) {
                switch (at) {
                    case CsrfException _ -> {
                        return SESSION_LOST;
                    }
                    case MaxUploadSizeExceededException _, SizeException _ -> {
                        return TOO_LARGE;
                    }
                    case CannotGetJdbcConnectionException _, CannotCreateTransactionException _, DataAccessResourceFailureException _ -> {
                        return DATABASE_AWAY;
                    }
                    // Too large a file is one of these as well: the cause within it says so.
                    case InvalidParameterException _, MultipartException _ -> unreadable = true;
                    default -> { }
                }
            }
            return unreadable ? BAD_REQUEST : FAILED;
        }

        int status() {
            return switch (this) {
                case NOT_FOUND -> 404;
                case FORBIDDEN, SESSION_LOST -> 403;
                case TOO_LARGE -> 413;
                case BAD_REQUEST -> 400;
                case DATABASE_AWAY -> 503;
                case FAILED -> 500;
            };
        }
    }

    static Trouble without(Kind kind, int status, HttpServletRequest request) {
        return new Trouble(kind, status, Reference.of(request), "", List.of());
    }
}
