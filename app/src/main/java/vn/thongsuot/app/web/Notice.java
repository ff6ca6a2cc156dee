package vn.thongsuot.app.web;

import java.io.Serializable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the next page says at its top, after a redirect: {@code Notice.done(page.say("Đã đổi tên đơn vị.", "Unit renamed.")).on(redirect)}.
 *
 * @param undoPath where a POST takes it back; empty where it can't be
 */
public record Notice(Kind kind, String text, String undoPath) implements Serializable {

    public enum Kind {
        DONE("circle-check"),
        NOTE("info-circle"),
        PROBLEM("alert-triangle");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }

        public String icon() {
            return icon;
        }
    }

    static final String ATTRIBUTE = "notice";

    public static Notice done(String text) {
        return new Notice(Kind.DONE, text, "");
    }

    public static Notice note(String text) {
        return new Notice(Kind.NOTE, text, "");
    }

    public static Notice problem(String text) {
        return new Notice(Kind.PROBLEM, text, "");
    }

    /** Offers "Hoàn tác" beside the text. */
    public Notice undoneBy(String path) {
        return new Notice(kind, text, path);
    }

    /** Lets the page that the redirect leads to show it. */
    public void on(RedirectAttributes redirect) {
        redirect.addFlashAttribute(ATTRIBUTE, this);
    }
}
