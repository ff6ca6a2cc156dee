package vn.thongsuot.reading;

import java.util.Set;

/** Whether a paragraph ends by announcing what stands below it: with a colon, or as writers in haste do with "các nội dung sau." */
final class Announcing {

    /** What is announced as following, one word of it: "nội dung", "nhiệm vụ", "công việc", "giải pháp", "vấn đề". */
    private static final Set<String> FOLLOWING = Set.of("dung", "vụ", "việc", "pháp", "đề", "cầu", "tiêu", "chí", "bước", "điểm", "động", "thể", "tâm", "ý");

    private Announcing() {}

    static boolean ends(Wording text, Span span) {
        if (span.isEmpty()) {
            return false;
        }
        char last = text.charAt(span.end() - 1);
        return last == ':' || (last == '.' || last == ';') && endsWithFollowing(text, span.end() - 1);
    }

    /** "… như sau.", "… sau đây.", "… các nội dung sau.". */
    private static boolean endsWithFollowing(Wording text, int to) {
        if (text.reads(" như sau", to - " như sau".length()) || text.reads(" sau đây", to - " sau đây".length())) {
            return true;
        }
        int word = to - " sau".length();
        if (!text.reads(" sau", word)) {
            return false;
        }
        int from = word;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        return FOLLOWING.contains(Words.key(text.substring(from, word)));
    }
}
