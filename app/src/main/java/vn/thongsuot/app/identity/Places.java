package vn.thongsuot.app.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses within this server. */
final class Places {

    private Places() {}

    /** The address where it is a page of ours, else the desk: nobody is led elsewhere by a link to the sign-in. */
    static String local(String address) {
        boolean ours = address.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*") || address.equals("/");
        return ours && !address.startsWith("/sign-in") ? address : "/";
    }

    /** The page, and where to go from it. */
    static String with(String page, String to) {
        String place = local(to);
        return place.equals("/") ? page : page + "?to=" + URLEncoder.encode(place, StandardCharsets.UTF_8);
    }
}
