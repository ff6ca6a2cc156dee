package vn.thongsuot.app.web;

import java.util.Locale;

/** The language of a page: Vietnamese, or English by choice. Both wordings of a text stand side by side where it is used. */
public enum Language {
    VI,
    EN;

    public String say(String vietnamese, String english) {
        return this == VI ? vietnamese : english;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
