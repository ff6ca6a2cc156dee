package vn.thongsuot.reading;

/** "Sau khi xem xét, Chủ tịch có ý kiến chỉ đạo như sau: Giao các sở …": who speaks, and what he did before, belong to none of what he says. */
final class Speech {

    private static final Phrases<Boolean> SAYING = Phrase.set("có ý kiến", "chỉ đạo", "kết luận", "yêu cầu", "đề nghị", "thông báo", "nhấn mạnh");
    /** Words before the colon. */
    private static final int LONGEST = 60;
    private static final int NEAR = 8;

    private Speech() {}

    /** The index of what is said behind such words, in the same item; 0 where it does not begin with them. */
    static int begin(Words words) {
        int colon = words.find(0, Math.min(words.size(), LONGEST), ":");
        boolean thus = colon > 2 && colon + 1 < words.size() && words.at(colon - 2, "như", "sau");
        return thus && SAYING.first(words, Math.max(0, colon - NEAR), colon - 2) != null ? colon + 1 : 0;
    }
}
