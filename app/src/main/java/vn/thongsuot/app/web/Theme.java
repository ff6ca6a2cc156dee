package vn.thongsuot.app.web;

import java.util.Locale;

/** Light or dark, as the device has it or as the person chose. */
public enum Theme {
    DEVICE,
    LIGHT,
    DARK;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
