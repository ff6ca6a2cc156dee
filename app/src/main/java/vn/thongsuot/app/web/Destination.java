package vn.thongsuot.app.web;

/**
 * A place that the rail leads to.
 *
 * @param order where it stands; from 100 on it belongs to the administration of the installation and stands apart
 * @param icon a name of {@code assets/icons.txt}
 */
public record Destination(int order, String path, String icon, String vietnamese, String english) {

    public String label(Language language) {
        return language.say(vietnamese, english);
    }

    public boolean administrative() {
        return order >= 100;
    }

    /** Whether a page lies in this part: the desk has only itself. */
    public boolean holds(String page) {
        return page.equals(path) || path.length() > 1 && page.startsWith(path + "/");
    }
}
