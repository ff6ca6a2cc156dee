package vn.thongsuot.app.web;

/**
 * What every page's frame needs: its language, the person's name and acting unit, the tokens of the forms. Every template that uses the layout takes it
 * as {@code page}; {@link PageAdvice} puts it into the model.
 *
 * @param path the page's own address, for the language switch
 */
public record Page(Language language, String path, String csrfParameter, String csrfToken) {

    public String say(String vietnamese, String english) {
        return language.say(vietnamese, english);
    }
}
