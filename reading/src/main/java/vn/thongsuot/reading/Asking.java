package vn.thongsuot.reading;

import java.util.Set;

/** The words with which a unit is asked or given something: "giao X", "yêu cầu X", "đề nghị X". */
final class Asking {

    private static final Set<String> GIVING = Set.of("giao", "mời");
    /** "Bộ Ngoại giao, Bộ Văn hóa", "bàn giao Công an xã", "chuyển giao": nothing is given to anybody to do. */
    private static final Set<String> NO_GIVING = Set.of("ngoại", "bàn", "chuyển");
    private static final Phrases<Boolean> ASKING = Phrase.set("yêu cầu", "đề nghị", "phân công", "kêu gọi");
    /** "giao nhiệm vụ cho X", "giao trách nhiệm cho X". */
    private static final Phrases<Boolean> DUTIES = Phrase.set("nhiệm vụ", "trách nhiệm", "thẩm quyền");
    private static final Phrases<Boolean> ANYBODY = Phrase.set("người", "cán bộ", "công chức", "viên chức", "nhân viên", "chuyên viên", "lực lượng", "cán bộ, công chức", "công chức, viên chức", "cán bộ, công chức, viên chức",
            "cán bộ, công chức, người lao động", "cán bộ, công chức, viên chức, người lao động", "cán bộ, nhân viên", "cán bộ, viên chức", "cán bộ, chiến sĩ", "cán bộ, đảng viên");
    private static final Phrases<Boolean> REQUESTS = Phrase.set("yêu cầu", "đề nghị");
    static {
        Misread.ASKING.forEach(phrase -> {
            ASKING.add(phrase, true);
            REQUESTS.add(phrase, true);
        });
    }

    private Asking() {}

    /** "Phân công cán bộ theo dõi …": whoever is asked has to choose somebody; "Phân công cán bộ Tư pháp theo dõi" chooses. */
    private static boolean setsAnybodyToWork(Words words, int i) {
        int end = words.at(i, "phân", "công") && !words.capital(i + 2) ? ANYBODY.behind(words, i + 2) : i;
        return end > i + 2 && (UnitVocabulary.isVerb(words, end) || words.at(end, "trực", "tiếp") || words.at(end, "có"));
    }

    /** "yêu cầu", "đề nghị". */
    static boolean isRequest(Words words, int i) {
        return REQUESTS.isAt(words, i);
    }

    static boolean isGiving(Words words, int i) {
        return GIVING.contains(words.key(i)) && !NO_GIVING.contains(words.key(i - 1));
    }

    /** The index after the words at {@code i} that ask or give, where whom they ask begins; -1 where none stand there. */
    static int after(Words words, int i) {
        if (!words.is(i, Cues.ASK)) {
            return -1;
        }
        int after = -1;
        if (isGiving(words, i) && !Tasks.isMeeting(words, i)) {
            after = i + 1;
            after += DUTIES.isAt(words, after) && words.at(after + 2, "cho") ? 2 : 0;
        } else if (ASKING.isAt(words, i) && !setsAnybodyToWork(words, i)) {
            after = i + 2;
        }
        while (after > 0 && (words.at(after, "cho") || words.at(after, "và", "đề", "nghị") || words.at(after, "đến"))) {
            after += words.at(after, "và") ? 3 : 1;
        }
        return after;
    }
}
