package vn.thongsuot.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The issuer where no letterhead survives: the body of which the text says that it issues the document. */
final class IssuerInText {

    private static final Set<String> ISSUING = Set.of("xây", "ban", "thông", "kết", "quyết", "yêu", "đề", "chỉ", "hướng", "báo", "công", "lập");

    private static final Phrases<Boolean> ATTACHED = Phrase.set("ban hành kèm theo", "kèm theo", "ban hành theo", "đính kèm");

    /** More words than the name of one body and where its list ends take. */
    private static final int LONGEST_NAME = 64;

    private IssuerInText() {}

    static @Nullable Span find(Wording text, List<FrameLine> lines, int from, @Nullable String type) {
        for (FrameLine line : lines.subList(Math.min(from, lines.size()), Math.min(lines.size(), from + 12))) {
            Words words = text.words(line.span());
            for (int i = 0; i < words.size(); i++) {
                boolean start = i == 0 || words.isMark(i - 1);
                if (!start || !words.capital(i) || !UnitNames.beginsAt(words, i)) {
                    continue;
                }
                UnitNames.Names names = UnitNames.at(words, i, Math.min(words.size(), i + LONGEST_NAME), UnitNames.Place.SENTENCE);
                if (names != null && names.spans().size() == 1 && issues(words, names.end(), type)) {
                    return names.spans().getFirst();
                }
            }
        }
        return null;
    }

    /** "(Ban hành kèm theo Quyết định số … của X)": whose decision puts the document in force; {@code null} where no line below the title says so. */
    static @Nullable Span ofDecision(Wording text, List<FrameLine> lines, int to) {
        for (FrameLine line : lines.subList(0, Math.min(to, lines.size()))) {
            Words words = text.words(line.span());
            int of = ATTACHED.isAt(words, 1) && words.at(0, "(") ? words.find(0, words.size(), "của") : -1;
            UnitNames.Names names = null;
            for (; of > 0; of = words.find(of + 1, words.size(), "của")) {
                names = UnitNames.at(words, of + 1, words.size(), UnitNames.Place.SENTENCE);
            }
            if (names != null && names.spans().size() == 1 && words.at(names.end(), ")")) {
                return names.spans().getFirst();
            }
        }
        return null;
    }

    /** The type of the document that this body says to issue: "Trường Tiểu học A xây dựng Kế hoạch …"; {@code null} where it names none. */
    static @Nullable String type(Wording text, Span issuer) {
        Words words = text.words(new Span(issuer.end(), Math.min(text.length(), issuer.end() + LONGEST_NAME)));
        boolean makes = words.at(0, "xây", "dựng") || words.at(0, "ban", "hành");
        return makes && words.capital(2) ? DocumentTypes.at(text, words.start(2)) : null;
    }

    private static boolean issues(Words words, int at, @Nullable String type) {
        if (!ISSUING.contains(words.key(at))) {
            return false;
        }
        String[] name = type == null ? new String[] {"kế", "hoạch"} : Words.key(type).split(" ");
        return words.find(at, Math.min(words.size(), at + 6), name[0].intern()) >= 0 || words.at(at, "yêu", "cầu") || words.at(at, "quyết", "định")
                || words.at(at, "thông", "báo") || words.at(at, "kết", "luận");
    }
}
