package vn.thongsuot.app.identity;

/** What a person may do in the unit where the role is held. */
public enum Role {
    /** Văn thư: registers documents, prepares readings. */
    CLERK,
    /** Lãnh đạo: issues, decides. */
    LEADER,
    /** Chuyên viên: carries out. */
    OFFICER,
    /** Người báo cáo: reports for the unit. */
    REPORTER,
    /** Kiểm tra: reads the unit and everything below it; every reading is recorded. */
    INSPECTOR,
    /** Thành viên: reads what is addressed to the unit. */
    MEMBER,
    /** Quản trị: accounts and settings, no content. */
    ADMINISTRATOR
}
