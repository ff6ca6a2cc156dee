package vn.thongsuot.reading;

/** What an issuer or a meeting's chair did before speaking: "Sau khi nghe báo cáo và ý kiến thảo luận, Chủ tịch kết luận như sau:". It tells when it was said, not when it is to be done. */
final class Deliberation {

    private static final Phrases<Boolean> OCCASIONS = Phrase.set("sau khi nghe", "sau khi xem xét", "sau khi thảo luận", "sau khi trao đổi", "sau khi nghiên cứu", "sau khi khảo sát", "sau khi kiểm tra",
            "sau khi làm việc", "sau khi tham khảo");
    /** … and then. */
    private static final Phrases<Boolean> SPEAKING = Phrase.set("kết luận", "chỉ đạo", "có ý kiến", "cho ý kiến", "yêu cầu", "đề nghị", "giao", "thống nhất", "quyết định", "phát biểu", "nhấn mạnh");

    private Deliberation() {}

    /** Whether an item opens with it. */
    static boolean opens(Words words) {
        if (!OCCASIONS.isAt(words, 0)) {
            return false;
        }
        for (int i = words.nextMark(0); i >= 0; i = words.nextMark(i + 1)) {
            for (int k = i + 1; k < words.size() && !words.isMark(k); k++) {
                if (SPEAKING.isAt(words, k)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether an item opens with it and goes on with who gives or asks: "Sau khi xem xét, Chủ tịch giao Sở Y tế …". */
    static boolean asks(Words words) {
        int mark = OCCASIONS.isAt(words, 0) ? words.nextMark(0) : -1;
        UnitNames.Names speaker = mark < 0 ? null : UnitNames.at(words, mark + 1, words.size(), UnitNames.Place.SENTENCE);
        return speaker != null && Asking.after(words, speaker.end()) > 0;
    }
}
