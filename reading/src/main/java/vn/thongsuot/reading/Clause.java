package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of an item's words.
 *
 * @param end the mark that ends it; empty at the item's end
 */
record Clause(int from, int to, String end) {

    private static final Phrases<Boolean> CONNECTORS = Phrase.set("và", "đồng thời", "trong đó", "ngoài ra", "riêng", "cụ thể", "theo đó");
    /** What tells a unit's own part rather than the act of all that are listed. */
    private static final Phrases<Boolean> ROLES = Phrase.set("chủ trì", "phối hợp", "có trách nhiệm", "chịu trách nhiệm", "có nhiệm vụ", "phụ trách", "theo dõi", "giúp", "hỗ trợ", "tham gia");
    private static final Phrases<Boolean> ORDINALS = Phrase.set(
            "một là", "hai là", "ba là", "bốn là", "năm là", "sáu là", "bảy là", "tám là", "thứ nhất", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu");

    /** Words of a list of units, some with brackets. */
    private static final int LONGEST_LIST = 300;

    /** The clauses of an item: cut at full stops, semicolons, colons and brackets. */
    static List<Clause> of(Words words) {
        List<Clause> clauses = new ArrayList<>(4);
        int from = 0;
        int firmEnd = -1;
        int namesEnd = -1; // not looked for before a semicolon asks for it
        for (int i = words.nextMark(0); i >= 0; i = words.nextMark(i + 1)) {
            if (!ends(words, i) && !(isDash(words, i) && ActorDash.isAt(words, from, i))) {
                continue;
            }
            int over = words.at(i, "(") ? overBracket(words, from, i) : -1;
            if (over > 0) {
                i = over;
                if (over - from < LONGEST_LIST) {
                    firmEnd = -1; // "Giám đốc Sở A (…); Chủ tịch UBND các xã (…); …": the list may go on
                    namesEnd = -1;
                }
                continue;
            }
            if (words.at(i, ";") && namesEnd < 0) {
                firmEnd = firmEnd < i ? firmEnd(words, i) : firmEnd;
                namesEnd = namesEnd(words, from, i, firmEnd);
            }
            if (!words.at(i, ";") || i >= namesEnd) {
                if (i > from) {
                    clauses.add(new Clause(from, i, words.key(i)));
                }
                from = i + 1;
                namesEnd = -1;
            }
        }
        if (from < words.size()) {
            clauses.add(new Clause(from, words.size(), ""));
        }
        return clauses;
    }

    /** "Sở Y tế (Phòng Nghiệp vụ), Công an tỉnh lập chốt": the end of a bracket behind a name of a list that goes on behind it, or one that tells members; -1 where the bracket ends the clause. */
    private static int overBracket(Words words, int from, int open) {
        int close = words.closing(open, words.size());
        if (UnitNames.isCourtesy(words, open)) {
            return close;
        }
        boolean joined = close > 0 && (words.at(close + 1, ",") || words.at(close + 1, ";") || words.at(close + 1, "và")) && UnitNames.beginsAt(words, close + 2);
        return (joined || !UnitNames.membersInBracket(words, open).isEmpty()) && new NamesAround(words).isNameEnd(open, from) ? close : -1;
    }

    /** Semicolons in a list of units do not end the clause: "Giám đốc Sở A; Chủ tịch UBND các xã chịu trách nhiệm …". */
    private static int namesEnd(Words words, int from, int semicolon, int to) {
        UnitNames.Names names = UnitNames.at(words, behindConnectors(words, from), to, UnitNames.Place.SENTENCE);
        int end = names == null ? from : names.end();
        return end > semicolon ? end : Math.max(askedEnd(words, from, semicolon, to), partnersEnd(words, from, semicolon, to));
    }

    /** "UBND xã giao Trưởng các thôn; đội dân phòng theo dõi …": the end of the list of those who are asked, where it goes on behind the semicolon. */
    private static int askedEnd(Words words, int from, int semicolon, int to) {
        int ask = words.next(Cues.ASK, from, semicolon);
        int after = ask < 0 ? -1 : Asking.after(words, ask);
        UnitNames.Names asked = after < 0 ? null : UnitNames.at(words, after, to, UnitNames.Place.SENTENCE);
        return asked != null && asked.end() > semicolon ? asked.end() : from;
    }

    /** "Giao X chủ trì, phối hợp với A; B và C tham mưu …": who acts and with whom, but not what, has been said before the semicolon. */
    private static int partnersEnd(Words words, int from, int semicolon, int to) {
        int with = words.find(from, semicolon, "phối", "hợp");
        int first = words.at(with + 2, "với") ? with + 3 : with + 2;
        if (with < 0 || !UnitNames.beginsAt(words, first)) {
            return from;
        }
        UnitNames.Names partners = UnitNames.at(words, first, to, UnitNames.Place.SENTENCE);
        boolean goesOn = partners != null && partners.end() > semicolon && UnitVocabulary.isVerb(words, partners.end()) && !ROLES.isAt(words, partners.end());
        boolean lead = words.at(with - 2, "chủ", "trì") || words.at(with - 3, "chủ", "trì") && words.isMark(with - 1);
        return goesOn && lead ? partners.end() : from;
    }

    /** The first mark from {@code from} on that ends a clause whatever stands around it: no list is looked at beyond it. */
    private static int firmEnd(Words words, int from) {
        int i = words.nextMark(from);
        while (i >= 0 && (words.at(i, ";") || !ends(words, i))) {
            i = words.nextMark(i + 1);
        }
        return i < 0 ? words.size() : i;
    }

    /** "… (CNTT) ngành tài chính.” - giao Cục CNTT chủ trì": where the writer's own words go on, when the clause begins within what he quotes; else where it begins. */
    int behindQuotation(Words words) {
        int close = words.find(from, to, "”");
        return close < 0 || words.find(from, close, "“") >= 0 ? from : close + 1;
    }

    private static boolean isDash(Words words, int i) {
        return "-–—".indexOf(words.letter(i)) >= 0;
    }

    /** Whether an act stands before this clause, and a dash between them. */
    boolean isBehindDash(Words words) {
        return from > 0 && isDash(words, from - 1);
    }

    private static boolean ends(Words words, int i) {
        return switch (words.letter(i)) {
            case ';', '(', ')', '?', '!', '…' -> true;
            case ':' -> !(words.at(i - 1, "sở") && !words.at(i - 2, "cơ")) && !words.at(i - 2, "đồng", "chí") && !words.at(i - 2, "các", "ông") && !words.at(i - 3, "ông", ",", "bà") && !UnitNames.isCourtesy(words, i - 3) && !ColonLists.opensListAt(words, i);
            case '.' -> words.capital(i + 1) && !isAbbreviation(words, i - 1) || i + 1 == words.size();
            default -> false;
        };
    }

    /** "TP. Hà Nội", "ThS. Lê Văn Cường", not "xã Pa Ve. Yêu cầu": a short syllable behind another of a place's name is no abbreviation. */
    private static boolean isAbbreviation(Words words, int i) {
        boolean continent = words.at(i, "á") || words.at(i, "âu"); // "Liên đoàn Thể thao Đông Nam Á. Sau khi …"
        return UnitVocabulary.isDegree(words, i) || !continent && words.key(i).length() <= 2 && words.capital(i) && !(words.isCapitalised(i) && words.isCapitalised(i - 1));
    }

    /** The first index from {@code i} on that does not merely join a clause to the one before ("đồng thời", "ngoài ra"). */
    static int behindConnectors(Words words, int i) {
        int at = i;
        int behind = behindConnector(words, at);
        while (behind > at) {
            at = behind;
            behind = behindConnector(words, at);
        }
        return at;
    }

    private static int behindConnector(Words words, int i) {
        int told = behindOrdinal(words, i);
        boolean named = told > i && (words.capital(told) || UnitVocabulary.isDeterminer(words, told)); // "Ba là, tổ chức …" is an act
        return named ? told : words.isMark(i) ? i + 1 : CONNECTORS.behind(words, i);
    }

    /** The index behind "Hai là," or "Thứ ba,"; {@code i} where none stands there. */
    static int behindOrdinal(Words words, int i) {
        int at = ORDINALS.behind(words, i);
        return at > i && words.isMark(at) ? at + 1 : at;
    }
}
