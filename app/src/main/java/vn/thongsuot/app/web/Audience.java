package vn.thongsuot.app.web;

/** Who sees a page; its foot says so. */
public enum Audience {
    EVERYONE("Ai có địa chỉ cũng xem được trang này.", "Anyone who has the address sees this page."),
    SIGNED_IN("Mọi người có tài khoản trong hệ thống đều xem được trang này.", "Everyone with an account here sees this page."),
    SELF("Chỉ đồng chí thấy trang này.", "Only you see this page."),
    UNIT("Chỉ người của đơn vị này, và người làm kiểm tra ở cấp trên, thấy nội dung của trang.", "Only people of this unit, and inspectors above it, see what is on this page."),
    UNIT_AND_ABOVE("Chỉ đơn vị này và cấp trên của đơn vị thấy nội dung của trang.", "Only this unit and those above it see what is on this page."),
    ADMINISTRATORS("Chỉ người quản trị thấy trang này.", "Only administrators see this page.");

    private final String vietnamese;
    private final String english;

    Audience(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    public String in(Language language) {
        return language.say(vietnamese, english);
    }
}
