package vn.thongsuot.app.mail;

import java.util.List;
import vn.thongsuot.app.web.Language;

/** The words of a digest. */
record Letter(String subject, String text) {

    static Letter of(List<String> lines, String link, Language language) {
        String base = link.replaceFirst("/+$", "");
        String all = String.join("\n", lines.stream().map(line -> "- " + line).toList());
        return new Letter(language.say("Thông Suốt: có việc chờ đồng chí", "Thông Suốt: something waits for you"),
                language.say("Trên Thông Suốt có việc chờ đồng chí:\n\n", "On Thông Suốt there waits for you:\n\n") + all + "\n\n"
                        + language.say("Mở bàn làm việc: ", "Open the desk: ") + base + "/\n\n"
                        + language.say("Thư tự động, mỗi sáng nhiều nhất một thư, không kèm nội dung văn bản. Không muốn nhận nữa thì bỏ địa chỉ thư tại ",
                                "Sent by the program, once a morning at most, without content. To stop it, take your address away at ") + base + "/account/email\n");
    }
}
