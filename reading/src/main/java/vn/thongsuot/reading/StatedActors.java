package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who an item's own words make responsible, and with whom.
 *
 * <p>Idea: the item is cut into clauses at full stops, semicolons, colons and brackets. In each clause the lead is its subject, the unit that is
 * given, asked or invited ("giao", "yêu cầu", "đề nghị", "mời"), or the one by whom it is done ("do … bố trí"). Cooperators follow "phối hợp
 * với". Whom another unit guides, urges or tells to do something is no actor, nor are those with whom that one cooperates.
 *
 * @param leads names in text order
 * @param roleHolders whose role is to be brought out ("phát huy vai trò của X trong …"): they take part beside a lead, else they lead
 * @param explicit whether a lead is named as such ("chủ trì", "Giao X"), which outranks an assignment line
 * @param opening whether the first clause itself has a lead, which replaces the heading's
 */
record StatedActors(
        List<Span> leads, List<Span> cooperators, List<Span> roleHolders, boolean explicit, boolean opening) {

    private static final Set<String> GIVING = Set.of("giao", "mời");
    private static final Phrases<Boolean> ASKING = Phrase.set("yêu cầu", "đề nghị", "phân công", "kêu gọi");
    private static final Set<String> ASSIGNING = Set.of("phân", "phê", "quyết", "ký", "ban", "giao", "quy", "chỉ", "cung", "lập", "gửi", "trình", "đề");
    private static final Set<String> ADVERBIAL = Set.of(
            "định", "hằng", "hàng", "trước", "trong", "căn", "để", "theo", "từ", "sau", "đến", "nhằm", "nếu", "khi", "tại", "đối",
            "với", "ở", "cuối", "đầu", "mỗi", "ngay", "trường", "chậm", "riêng", "ngoài", "qua");
    private static final Phrases<Boolean> DIRECTING = Phrase.set(
            "chỉ đạo", "hướng dẫn", "đôn đốc", "yêu cầu", "đề nghị", "giao", "vận động", "hỗ trợ", "tạo điều kiện cho", "khuyến khích", "phân công", "cho", "để", "giúp", "mời");

    /** Reads an item; {@code underUnit} says whether a heading already names the unit that acts. */
    static StatedActors of(Wording text, Words words, boolean underUnit) {
        return new Scan(text, words, underUnit, false).run();
    }

    /** Reads the sentence that opens the content: whom the issuer asks acts, not the issuer who speaks. */
    static StatedActors ofOpening(Wording text, Words words) {
        return new Scan(text, words, false, true).run();
    }

    private static final int LONGEST_NAME_BEFORE = 16;
    private static final Set<String> CONDITIONS = Set.of("chưa", "đã", "đang", "không", "bị", "được", "còn", "có");
    /** What one cooperates in rather than with. */
    private static final Set<String> NO_PARTNERS = Set.of("việc", "công", "nhau", "nội", "phong", "cuộc", "chương", "các", "những", "kế", "hoạt", "nhiệm");

    /** A stretch of words and what ends it. */
    private record Clause(int from, int to, String end) {}

    private static final class Scan {
        private final Wording text;
        private final Words words;
        private final boolean underUnit;
        private final boolean askedOnly;
        private final List<Span> leads = new ArrayList<>();
        private final List<Span> cooperators = new ArrayList<>();
        private final List<Span> roleHolders = new ArrayList<>();
        private boolean explicit;
        private boolean opening;
        private boolean person;

        Scan(Wording text, Words words, boolean underUnit, boolean askedOnly) {
            this.text = text;
            this.words = words;
            this.underUnit = underUnit;
            this.askedOnly = askedOnly;
        }

        StatedActors run() {
            List<Clause> clauses = clauses();
            int first = 0;
            if (person(clauses)) {
                first = 1;
            }
            for (int i = first; i < clauses.size(); i++) {
                Clause clause = clauses.get(i);
                boolean opens = i == 0 || i == 1 && clauses.get(0).end().equals(":") && (leads.isEmpty() || isTitle(clauses));
                lead(clause, opens);
                if (!roles(clause)) {
                    cooperators(clause);
                    besideLead(clause);
                }
            }
            if (leads.isEmpty() && !askedOnly && !clauses.isEmpty()) {
                inLastBracket(clauses.getLast());
            }
            return new StatedActors(List.copyOf(leads), List.copyOf(cooperators), List.copyOf(roleHolders), explicit, opening);
        }

        /** "Đưa kết quả vào tiêu chí thi đua (Ban Tổ chức Tỉnh ủy).": who acts, when it does not tell which part of the body just named. */
        private void inLastBracket(Clause clause) {
            boolean bracket = clause.end().equals(")") && words.key(clause.from() - 1).equals("(");
            if (!bracket || !words.capital(clause.from()) || isNameEnd(clause.from() - 1, Math.max(0, clause.from() - LONGEST_NAME_BEFORE))) {
                return;
            }
            UnitNames.Names names = UnitNames.at(words, clause.from(), clause.to(), UnitNames.Place.SENTENCE);
            if (names != null && names.end() >= clause.to()) {
                addLeads(names.spans());
            }
        }

        /** "Thanh tra khoa học: UBND các xã làm đầu mối …": a title that begins like a unit, when another unit acts behind it. */
        private boolean isTitle(List<Clause> clauses) {
            Clause clause = clauses.get(1);
            UnitNames.Names subject = underUnit || person ? null : subjectAt(skipConnectors(clause.from()), clause, true);
            if (subject != null && subject.end() < clause.to()) {
                leads.clear();
            }
            return subject != null;
        }

        private List<Clause> clauses() {
            List<Clause> clauses = new ArrayList<>();
            int from = 0;
            int namesEnd = namesEnd(0);
            for (int i = 0; i < words.size(); i++) {
                String key = words.key(i);
                if (endsClause(i, key) && !(key.equals(";") && i < namesEnd)) {
                    if (i > from) {
                        clauses.add(new Clause(from, i, key));
                    }
                    from = i + 1;
                    namesEnd = namesEnd(from);
                }
            }
            if (from < words.size()) {
                clauses.add(new Clause(from, words.size(), ""));
            }
            return clauses;
        }

        /** Semicolons in a list of units do not end the clause: "Giám đốc Sở A; Chủ tịch UBND các xã chịu trách nhiệm …". */
        private int namesEnd(int from) {
            UnitNames.Names names = UnitNames.at(words, from, words.size(), UnitNames.Place.SENTENCE);
            return names == null ? from : names.end();
        }

        private boolean endsClause(int i, String key) {
            return switch (key) {
                case ";", "(", ")", "?", "!", "…" -> true;
                case ":" -> !(words.at(i - 1, "sở") && !words.at(i - 2, "cơ")) && !words.at(i - 2, "đồng", "chí");
                case "." -> words.capital(i + 1) && !(words.key(i - 1).length() <= 2 && words.capital(i - 1)) || i + 1 == words.size();
                default -> false;
            };
        }

        /** "Ông Nguyễn Văn A - Trưởng đoàn: …": a person's label before a colon is the name as a whole. */
        private boolean person(List<Clause> clauses) {
            boolean title = words.at(0, "ông") || words.at(0, "bà") || words.at(0, "đồng", "chí") || words.at(0, "đ", "/", "c");
            if (!title) {
                return false;
            }
            int colon = words.find(0, Math.min(words.size(), 24), ":");
            if (colon < 0) {
                return false;
            }
            leads.add(words.span(0, colon));
            opening = true;
            person = true;
            return clauses.size() > 1;
        }

        private void lead(Clause clause, boolean opens) {
            int from = skipConnectors(clause.from());
            if (asked(from, clause, opens) || askedOnly || told(clause) || by(clause)) {
                return;
            }
            UnitNames.Names subject = subject(from, clause, opens);
            if (subject == null) {
                return;
            }
            int after = skipCommas(subject.end(), clause.to());
            if (asksOthers(after, clause)) {
                return;
            }
            if (opens || adds(after, clause, subject)) {
                addLeads(subject.spans());
                opening |= opens;
                explicit |= words.find(after, clause.to(), "chủ", "trì") == after;
            }
        }

        private int skipConnectors(int i) {
            int at = i;
            while (at < words.size() && (words.get(at).isMark() || words.at(at, "đồng", "thời") || words.at(at, "và") || words.at(at, "trong", "đó")
                    || words.at(at, "ngoài", "ra") || words.at(at, "riêng") || words.at(at, "cụ", "thể"))) {
                at += words.get(at).isMark() || words.at(at, "và") || words.at(at, "riêng") ? 1 : 2;
            }
            return at;
        }

        private int skipCommas(int i, int to) {
            int at = i;
            while (at < to && words.get(at).isMark()) {
                at++;
            }
            return at;
        }

        /** "Giao X …", "yêu cầu X …", "đề nghị X …", "Mời X …", at the start of the clause or after its subject. */
        private boolean asked(int from, Clause clause, boolean opens) {
            for (int i = from; i < clause.to(); i++) {
                int after = afterAsking(i);
                if (after < 0 || i > from && !asksFrom(i, from)) {
                    continue;
                }
                UnitNames.Names names = UnitNames.at(words, skipCommas(after, clause.to()), clause.to(), UnitNames.Place.SENTENCE);
                if (names == null || underUnit && !(opens && i == from && isGiving(i)) || isOwnStaff(i, from, names)) {
                    continue;
                }
                if (underUnit) {
                    return false;
                }
                addLeads(names.spans());
                opening |= opens;
                explicit |= isGiving(i);
                return true;
            }
            return false;
        }

        /** "Các khoa phân công cán bộ đầu mối", "…; phân công từng đảng viên phụ trách": whom a unit puts on its own task is no actor. */
        private boolean isOwnStaff(int i, int from, UnitNames.Names names) {
            boolean small = !words.capital(i + 2) || !Character.isUpperCase(text.charAt(names.spans().getFirst().start()));
            return words.at(i, "phân", "công") && small && (i > from || !leads.isEmpty());
        }

        private boolean isGiving(int i) {
            return GIVING.contains(words.key(i));
        }

        private int afterAsking(int i) {
            int after = -1;
            if (isGiving(i) && !Tasks.isMeeting(words, i)) {
                after = i + 1;
            } else if (ASKING.isAt(words, i)) {
                after = i + 2;
            }
            while (after > 0 && (words.at(after, "cho") || words.at(after, "và", "đề", "nghị") || words.at(after, "đến"))) {
                after += words.at(after, "và") ? 3 : 1;
            }
            return after;
        }

        /** "Văn phòng thông báo để các đơn vị biết, thực hiện": who is told acts. */
        private boolean told(Clause clause) {
            int at = words.find(clause.from(), clause.to(), "thông", "báo");
            if (at < 0 || underUnit) {
                return false;
            }
            int after = at + 2;
            while (words.at(after, "để") || words.at(after, "đến") || words.at(after, "tới") || words.at(after, "cho")) {
                after++;
            }
            UnitNames.Names names = after > at + 2 ? UnitNames.at(words, after, clause.to(), UnitNames.Place.SENTENCE) : null;
            boolean known = names != null && (words.at(names.end(), "biết") || words.at(names.end(), "được", "biết"));
            if (known) {
                addLeads(names.spans());
            }
            return known;
        }

        /** Only the issuer, or nobody named, asks: "theo yêu cầu của", "được giao" and a unit's own instructions do not. */
        private boolean asksFrom(int i, int from) {
            String before = words.key(i - 1);
            if (before.equals("theo") || before.equals("được") || before.equals("đã") || before.equals("các") || before.equals("những")
                    || words.at(i - 2, "nhiệm", "vụ") || before.equals("có")) {
                return false;
            }
            return before.equals(",") || before.equals("và") || isNameEnd(i, from);
        }

        private boolean isNameEnd(int i, int from) {
            for (int start = from; start < i; start++) {
                UnitNames.Names names = UnitNames.at(words, start, i, UnitNames.Place.SENTENCE);
                if (names != null && names.end() == i) {
                    return true;
                }
            }
            return false;
        }

        /** "X yêu cầu …" with nobody named behind it asks nobody. */
        private boolean asksOthers(int after, Clause clause) {
            return afterAsking(after) > 0 && after < clause.to() && !isGiving(after) && !words.at(after, "phân", "công");
        }

        /** "do Văn phòng Sở bố trí", but not "do Tổ trưởng phân công". */
        private boolean by(Clause clause) {
            int at = words.find(clause.from(), clause.to(), "do");
            if (at < 0 || !UnitNames.beginsAt(words, at + 1)) {
                return false;
            }
            UnitNames.Names names = UnitNames.at(words, at + 1, clause.to(), UnitNames.Place.SENTENCE);
            boolean acts = names != null && names.end() < clause.to() && UnitVocabulary.isPlainVerb(words, names.end())
                    && !ASSIGNING.contains(words.key(names.end()));
            if (acts && !underUnit && leads.isEmpty()) {
                addLeads(names.spans());
                explicit |= words.at(names.end(), "chủ", "trì");
                return true;
            }
            return false;
        }

        private UnitNames.@Nullable Names subject(int from, Clause clause, boolean opens) {
            UnitNames.Names names = subjectAt(from, clause, opens);
            if (names != null || !isAdverbial(from)) {
                return names;
            }
            for (int i = afterAdverbial(from); i < clause.to(); i++) {
                boolean start = words.key(i - 1).equals(",") || isFrequency(i - 2) || words.at(from, "đối", "với") && i == from + 2
                        || words.at(from, "trong", "quá", "trình") && words.key(i).equals("các");
                if (start && (names = subjectAt(i, clause, opens)) != null) {
                    return names;
                }
                UnitNames.Names passed = UnitNames.at(words, i, clause.to(), UnitNames.Place.SENTENCE);
                if (passed != null) {
                    i = afterFirst(passed) - 1;
                }
            }
            return opens ? concerned(from, clause) : null;
        }

        /** "Đối với Trung tâm Y tế, ngoài nội dung trên, khẩn trương …": where nobody else acts, whom the item is about. */
        private UnitNames.@Nullable Names concerned(int from, Clause clause) {
            UnitNames.Names names = words.at(from, "đối", "với") ? UnitNames.at(words, from + 2, clause.to(), UnitNames.Place.SENTENCE) : null;
            boolean comma = names != null && words.at(names.end(), ",") && names.end() + 1 < clause.to();
            return comma && !isCondition(from + 2, names.end()) ? names : null;
        }

        /** "các địa phương chưa ban hành quy chế": of whom something holds, not who is addressed. */
        private boolean isCondition(int from, int to) {
            for (int i = from; i < to; i++) {
                if (CONDITIONS.contains(words.key(i))) {
                    return true;
                }
            }
            return false;
        }

        /** Only the first of the names: "Căn cứ hồ sơ của các đơn vị, Ban Tổ chức …" is no list. */
        private int afterFirst(UnitNames.Names names) {
            int end = names.spans().getFirst().end();
            int i = names.end();
            while (i > 0 && words.get(i - 1).start() >= end) {
                i--;
            }
            return i;
        }

        private boolean isAdverbial(int from) {
            boolean adverbial = ADVERBIAL.contains(words.key(from)) || words.at(from, "trên", "cơ", "sở");
            return adverbial && !words.at(from, "theo", "dõi") && !words.at(from, "đối", "chiếu") && !words.at(from, "đầu", "tư");
        }

        private int afterAdverbial(int from) {
            return words.at(from, "trên", "cơ", "sở") ? from + 3 : from + 1;
        }

        private boolean isFrequency(int i) {
            return words.at(i, "hằng", "năm") || words.at(i, "hàng", "năm") || words.at(i, "hằng", "tháng") || words.at(i, "hàng", "tháng")
                    || words.at(i, "hằng", "quý") || words.at(i, "hàng", "quý");
        }

        private UnitNames.@Nullable Names subjectAt(int from, Clause clause, boolean opens) {
            boolean level = words.at(from, "cấp") && !words.at(from + 1, "ủy"); // "Cấp tỉnh: …", "cấp trên gương mẫu …"
            UnitNames.Names names = level ? null : UnitNames.at(words, from, clause.to(), UnitNames.Place.SENTENCE);
            if (names == null) {
                return null;
            }
            int after = skipCommas(names.end(), clause.to());
            if (after >= clause.to()) {
                boolean told = clause.end().equals(":") || clause.end().equals("(") && actsAfterBracket(clause.to());
                return opens && told ? names : opens && !underUnit ? beforeUnknownVerb(from, clause) : null;
            }
            boolean each = (words.at(from, "mỗi") || words.at(from, "từng")) && UnitVocabulary.isVerb(words, after);
            boolean acts = each || opens ? UnitVocabulary.isVerb(words, after) || words.capital(from) && NameEnds.isOverByLevel(words, names.end())
                    : UnitVocabulary.isPlainVerb(words, after);
            return acts && !words.at(after, "hoạt", "động") ? names : null;
        }

        /** "Trạm Y tế túc trực tại lễ hội": where no verb is known, a body is over behind the words of its field or by itself. */
        private UnitNames.@Nullable Names beforeUnknownVerb(int from, Clause clause) {
            UnitVocabulary.Head head = UnitVocabulary.headAt(words, from);
            if (head == null || !words.capital(from)) {
                return null;
            }
            int field = UnitVocabulary.fieldEnd(words, head.end());
            boolean alone = field < 0 && (head.type() == UnitVocabulary.UnitClass.BODY || head.type() == UnitVocabulary.UnitClass.NAME
                    || head.type() == UnitVocabulary.UnitClass.GENERIC && head.determined());
            int end = field > 0 ? field : alone ? head.end() : -1;
            return end > 0 && end + 2 < clause.to() && NameEnds.mayBeVerb(words, end) ? new UnitNames.Names(List.of(words.span(from, end)), end) : null;
        }

        /** "Sở Nội vụ (cơ quan thường trực): theo dõi …", "Sở Y tế (Chi cục Dân số) chủ trì …". */
        private boolean actsAfterBracket(int open) {
            int close = words.find(open, words.size(), ")");
            return close > 0 && (words.key(close + 1).equals(":") || UnitVocabulary.isVerb(words, close + 1));
        }

        /** Whether a later clause makes another unit responsible rather than speaking of the addressees in general. */
        private boolean adds(int after, Clause clause, UnitNames.Names subject) {
            boolean responsible = words.at(after, "chịu", "trách", "nhiệm") || words.at(after, "có", "trách", "nhiệm")
                    || words.at(after, "chủ", "trì");
            if (underUnit && !opening) {
                return responsible && !isGeneral(subject);
            }
            return leads.isEmpty() || !isGeneral(subject);
        }

        private boolean isGeneral(UnitNames.Names subject) {
            return subject.spans().stream().allMatch(span -> GENERAL.matcher(span.in(text)).lookingAt());
        }

        private void addLeads(List<Span> names) {
            for (Span name : names) {
                boolean known = leads.stream().anyMatch(lead -> same(lead, name));
                if (!known) {
                    leads.add(name);
                }
            }
        }

        private boolean same(Span a, Span b) {
            return Folded.in(text, a).equalsIgnoreCase(Folded.in(text, b));
        }

        private void cooperators(Clause clause) {
            for (int i = clause.from(); i < clause.to(); i++) {
                int after = afterCooperating(i, clause.to());
                if (after < 0 || isTold(i, clause)) {
                    continue;
                }
                UnitNames.Names names = partners(i, after, clause);
                if (names != null) {
                    addCooperators(names.spans());
                    i = names.end() - 1;
                }
            }
        }

        /** "Hội Nông dân tỉnh chủ trì, Hội Cựu chiến binh tỉnh, Tỉnh đoàn phối hợp …". */
        private void besideLead(Clause clause) {
            int lead = words.find(clause.from(), clause.to(), "chủ", "trì");
            int from = lead < 0 ? clause.to() : skipConnectors(lead + 2);
            UnitNames.Names names = lead < 0 || from >= clause.to() ? null : UnitNames.at(words, from, clause.to(), UnitNames.Place.SENTENCE);
            if (names != null && (words.at(names.end(), "phối", "hợp") || words.at(names.end(), "cùng", "phối", "hợp"))) {
                addCooperators(names.spans());
            }
        }

        /** Whoever is named behind "phối hợp với" takes part, of whatever kind ("chủ rừng", "nghệ nhân các làng nghề"). */
        private UnitNames.@Nullable Names partners(int at, int after, Clause clause) {
            UnitNames.Names names = UnitNames.at(words, after, clause.to(), UnitNames.Place.SENTENCE);
            boolean any = names == null && words.at(at, "phối", "hợp") && after < clause.to() && !NO_PARTNERS.contains(words.key(after))
                    && !UnitVocabulary.isVerb(words, after);
            return any ? UnitNames.any(words, after, clause.to()) : names;
        }

        private void addCooperators(List<Span> names) {
            for (Span name : names) {
                if (cooperators.stream().noneMatch(other -> same(other, name))) {
                    cooperators.add(name);
                }
            }
        }

        private int afterCooperating(int i, int to) {
            boolean cooperate = words.at(i, "phối", "hợp") || words.at(i, "kết", "hợp");
            if (!cooperate) {
                return -1;
            }
            int with = -1;
            for (int at = i + 2; at < Math.min(to, i + 8) && with < 0; at++) {
                if (words.at(at, "với") || words.at(at, "cùng") && !words.at(at + 1, "với")) {
                    with = at + 1;
                } else if (words.get(at).isMark() && !words.key(at).equals(",")) {
                    break;
                }
            }
            if (with > 0) {
                return with;
            }
            return words.at(i, "phối", "hợp") && UnitNames.beginsAt(words, i + 2) ? i + 2 : -1;
        }

        /** Whether who cooperates is someone that the item's unit directs ("đôn đốc các chủ đầu tư phối hợp với …"). */
        private boolean isTold(int at, Clause clause) {
            for (int i = at - 1; i >= clause.from(); i--) {
                Phrases.Match<Boolean> directing = DIRECTING.at(words, i);
                if (directing == null || directing.end() > at) {
                    continue;
                }
                UnitNames.Names told = UnitNames.at(words, directing.end(), at, UnitNames.Place.SENTENCE);
                boolean asked = i == clause.from() && !underUnit && afterAsking(i) > 0;
                if (told != null && told.end() <= at && !asked && isDirectlyTold(told, at, i, clause)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isDirectlyTold(UnitNames.Names told, int at, int directing, Clause clause) {
            boolean opensClause = directing - clause.from() <= 2;
            if (afterAsking(directing) > 0 && !underUnit) {
                return false;
            }
            return opensClause || at - told.end() <= 3;
        }

        /** "Phát huy vai trò, trách nhiệm của X trong việc Y": X takes part beside another lead, else leads. */
        private boolean roles(Clause clause) {
            int at = words.find(clause.from(), clause.to(), "phát", "huy");
            if (at < 0) {
                return false;
            }
            int of = words.find(at, Math.min(clause.to(), at + 12), "của");
            if (of < 0 || !(words.find(at, of, "vai", "trò") >= 0 || words.find(at, of, "trách", "nhiệm") >= 0)) {
                return false;
            }
            UnitNames.Names names = UnitNames.at(words, of + 1, clause.to(), UnitNames.Place.SENTENCE);
            if (names == null || !words.at(names.end(), "trong")) {
                return false;
            }
            roleHolders.addAll(names.spans());
            return true;
        }
    }

    private static final java.util.regex.Pattern GENERAL = java.util.regex.Pattern.compile(
            "(?iu)(các|những|mỗi|từng|mọi)?\\s*(cơ quan|đơn vị|địa phương|tổ chức|cá nhân|bên)[^:;]{0,60}");
}
