package vn.thongsuot.app.web;

/** One of several things to choose from in a form. */
public record Choice(String value, String label, String hint) {

    public static Choice of(String value, String label) {
        return new Choice(value, label, "");
    }
}
