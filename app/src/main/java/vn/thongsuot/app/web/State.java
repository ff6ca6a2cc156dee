package vn.thongsuot.app.web;

/** How something stands, shown by colour, shape and word together. */
public enum State {
    DONE("circle-check"),
    DOING("progress"),
    WAITING("clock"),
    DUE("calendar-due"),
    LATE("alert-triangle"),
    OPEN("circle-dashed"),
    PAUSED("clock-pause"),
    PLAIN("");

    private final String icon;

    State(String icon) {
        this.icon = icon;
    }

    public String icon() {
        return icon;
    }

    public String style() {
        return "tag tag-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
