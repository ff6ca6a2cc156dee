package vn.thongsuot.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** A browser's name as people know it, so that they recognise their own sessions. */
final class Browser {

    /** As it calls itself, and as people do; the first that fits. */
    private record Mark(String sign, String name) {}

    private static final List<Mark> PROGRAMS = List.of(new Mark("Edg", "Edge"), new Mark("coc_coc", "Cốc Cốc"), new Mark("OPR", "Opera"), new Mark("Firefox", "Firefox"),
            new Mark("Chrome", "Chrome"), new Mark("Safari", "Safari"));
    private static final List<Mark> SYSTEMS = List.of(new Mark("Android", "Android"), new Mark("iPhone", "iPhone"), new Mark("iPad", "iPad"), new Mark("Windows", "Windows"),
            new Mark("Mac OS", "macOS"), new Mark("Linux", "Linux"));

    private Browser() {}

    static String of(HttpServletRequest request) {
        String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return (first(PROGRAMS, agent) + " " + first(SYSTEMS, agent)).strip();
    }

    private static String first(List<Mark> marks, String agent) {
        return marks.stream().filter(mark -> agent.contains(mark.sign())).map(Mark::name).findFirst().orElse("");
    }
}
