package vn.thongsuot.app.identity;

/** What the pages of this module show. Public because templates are compiled into a package of their own. */
public final class Views {

    private Views() {}

    /** @param to the page that was asked for before */
    public record SignIn(String name, String to, boolean refused) {}

    public record UnitChoice(UnitId unit, String name, boolean current) {}
}
