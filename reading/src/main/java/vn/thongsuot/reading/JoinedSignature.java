package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A signature's lines that were saved as one: "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH", "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Hồ Văn Núi". On whose behalf somebody signs is whole
 * before his own office begins: a body behind "TM.", an office or a body behind "KT.", "TL.", "TUQ.".
 */
final class JoinedSignature {

    private static final Pattern BEHALF = Pattern.compile("(?u)(?<!\\p{L})(?<body>T/?M)?(?<office>K/?T|T/?L|T/?UQ)?(?:[.]|\\s*/|\\s)\\s*(?=\\p{Lu})");
    /** A word of a name in small letters, which nothing else in such a line has. */
    private static final Pattern NAME = Pattern.compile("(?u)(?<=\\s)(?=\\p{Lu}\\p{Ll})");
    /** Alone they are no body: "TM. ĐOÀN CHỦ TỊCH", "TM. BAN GIÁM ĐỐC". */
    private static final Set<String> KINDS = Set.of("ban", "đoàn", "bộ", "tổ", "đội", "hội", "ủy");
    private static final Phrases<Boolean> RANKS = Phrase.set("phó", "tổng", "quyền", "thường trực ban");
    private static final int LONGEST_RANK = 3;
    private static final int LONGEST = 110;

    private final Wording text;
    private final List<FrameLine> parted = new ArrayList<>();

    private JoinedSignature(Wording text) {
        this.text = text;
    }

    /** The lines, those that hold several of a signature cut. */
    static List<FrameLine> parted(Wording text, List<FrameLine> lines) {
        JoinedSignature signature = new JoinedSignature(text);
        FrameLine before = null;
        for (FrameLine line : lines) {
            signature.add(line, before != null && SignatureBlock.isAuthority(before));
            before = line;
        }
        return signature.parted;
    }

    private void add(FrameLine line, boolean belowAuthority) {
        boolean mayBehalf = "TKQ".indexOf(text.charAt(line.span().start())) >= 0 && line.words().length() < LONGEST && BEHALF.matcher(line.words()).lookingAt();
        FrameLine name = mayBehalf || belowAuthority ? line.from(NAME) : line;
        FrameLine offices = name == line ? line : line.before(name);
        boolean named = name != line && SignatureBlock.isName(name) && offices.words().chars().noneMatch(Character::isLowerCase) && (mayBehalf || SignatureBlock.isOffice(offices));
        FrameLine signed = named ? offices : line;
        FrameLine own = mayBehalf && signed.isCapitals() ? ownOffice(signed) : null;
        if (own != null) {
            parted.add(signed.before(own));
        }
        parted.add(own == null ? signed : own);
        if (named) {
            parted.add(name);
        }
    }

    /** The signer's own office at the end of a line; {@code null} where none stands there. */
    private @Nullable FrameLine ownOffice(FrameLine line) {
        Words words = text.words(line.span());
        for (int i = words.size() - 1; i > 1; i--) {
            int first = isOffice(words, i) && !isWithinOffice(words, i) ? withRank(words, i) : 0;
            if (first > 1 && !words.at(first - 1, ",") && isWhole(line.span().start(), words.start(first))) {
                return line.from(words.start(first));
            }
        }
        return null;
    }

    private static boolean isOffice(Words words, int i) {
        UnitVocabulary.Head head = words.isWord(i) ? UnitVocabulary.headAt(words, i) : null;
        return head != null && head.type() == UnitVocabulary.UnitClass.OFFICE;
    }

    /** Where an office begins that is not in the vocabulary with its rank: "PHÓ TỔNG CỤC TRƯỞNG". */
    private static int withRank(Words words, int office) {
        for (int i = office - 1; i >= Math.max(0, office - LONGEST_RANK); i--) {
            Phrases.Match<Boolean> rank = RANKS.at(words, i);
            if (rank != null && rank.end() == office) {
                return withRank(words, i);
            }
        }
        return office;
    }

    /** "TRƯỞNG" in "THỨ TRƯỞNG", "CHỦ TỊCH" in "PHÓ CHỦ TỊCH". */
    private static boolean isWithinOffice(Words words, int i) {
        for (int before = Math.max(0, i - 2); before < i; before++) {
            if (isOffice(words, before) && UnitVocabulary.headAt(words, before).end() > i) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody is named in full behind the last "TM." or "KT." of a stretch. */
    private boolean isWhole(int from, int to) {
        String behalf = text.substring(from, to).strip();
        Matcher prefix = BEHALF.matcher(behalf);
        boolean body = false;
        int start = -1;
        while (prefix.find()) {
            if (prefix.group("body") != null || prefix.group("office") != null) {
                body = prefix.group("body") != null;
                start = prefix.end();
            }
        }
        Words words = start < 0 ? null : Words.of(behalf.substring(start));
        if (words == null || isOffice(words, 0)) {
            return words != null && !body;
        }
        return UnitNames.opensBody(words) && (words.size() > 1 || !KINDS.contains(words.key(0)));
    }
}
