package vn.thongsuot.app.identity;

/** Addresses within this server. */
final class Places {

    private Places() {}

    /** The address where it is a page of ours, else the desk: nobody is led elsewhere by a link to the sign-in. */
    static String local(String address) {
        boolean ours = address.startsWith("/") && !address.startsWith("//") && address.chars().noneMatch(c -> c == '\\' || c < 0x20 || c == 0x7f);
        return ours && !address.startsWith("/sign-in") ? address : "/";
    }
}
