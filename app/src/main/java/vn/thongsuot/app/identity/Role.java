package vn.thongsuot.app.identity;

import vn.thongsuot.app.web.Language;

/** What a person may do in the unit where the role is held. */
public enum Role {
    /** Văn thư: registers documents, prepares readings. */
    CLERK("Văn thư", "Clerk"),
    /** Lãnh đạo: issues, decides. */
    LEADER("Lãnh đạo", "Leader"),
    /** Chuyên viên: carries out. */
    OFFICER("Chuyên viên", "Officer"),
    /** Người báo cáo: reports for the unit. */
    REPORTER("Người báo cáo", "Reporter"),
    /** Kiểm tra: reads the unit and everything below it; every reading is recorded. */
    INSPECTOR("Kiểm tra", "Inspector"),
    /** Thành viên: reads what is addressed to the unit. */
    MEMBER("Thành viên", "Member"),
    /** Quản trị: accounts and settings, no content. */
    ADMINISTRATOR("Quản trị", "Administrator");

    private final String vietnamese;
    private final String english;

    Role(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    public String in(Language language) {
        return language.say(vietnamese, english);
    }
}
