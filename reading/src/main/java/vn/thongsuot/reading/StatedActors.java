package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who an item's own words make responsible, and with whom.
 *
 * <p>Idea: the item is cut into clauses at full stops, semicolons, colons and brackets. In each clause the lead is its subject, the unit that is
 * given, asked or invited ("giao", "yêu cầu", "đề nghị", "mời"), or the one by whom it is done ("do … bố trí"). Cooperators follow "phối hợp
 * với". Whom another unit guides, urges or tells to do something is no actor, nor are those with whom that one cooperates.
 *
 * @param leads names in text order
 * @param answerable those leads whom a later clause obliges by their own ("…; UBND xã có trách nhiệm cung cấp số liệu"): they act beside those of a line
 * @param roleHolders whose role is to be brought out ("phát huy vai trò của X trong …"): they take part beside a lead, else they lead
 * @param explicit whether a lead is named as such ("chủ trì", "Giao X"), which outranks an assignment line
 * @param opening whether the first clause itself has a lead, which replaces the heading's
 */
record StatedActors(
        List<Span> leads, List<Span> answerable, List<Span> cooperators, List<Span> roleHolders, boolean explicit, boolean opening) {

    private static final Pattern GENERAL = Pattern.compile("(?iu)(các|những|mỗi|từng|mọi)?\\s*(cơ quan(?! (?:tham mưu|báo chí|thông tấn|thông tin|truyền thông|nội chính|chuyên môn|thuế|hải quan|công an|quân sự|thống kê|bảo hiểm|điều tra|đăng ký|thi hành án))|đơn vị(?! sự nghiệp)|địa phương|tổ chức(?! (?:đảng|chính trị|tín dụng))|cá nhân|bên)[^:;]{0,60}");
    private static final Phrases<Boolean> HANDING = Phrase.set("trình", "gửi", "nộp", "báo cáo", "hoàn thành", "chịu trách nhiệm", "có trách nhiệm");
    private static final int LONGEST_NAME_BEFORE = 16;
    private static final Set<String> ASSIGNING = Set.of("phân", "phê", "quyết", "ký", "ban", "giao", "quy", "chỉ", "cung", "lập", "gửi", "trình", "đề", "chuyển");
    /** "do Đoàn kiểm tra không được trang bị …" tells why. */
    private static final Set<String> WHY = Set.of("không", "chưa", "đã", "bị", "còn", "thiếu");

    /** Reads an item; {@code underUnit} says whether a heading already names the unit that acts. */
    static StatedActors of(Wording text, Words words, boolean underUnit) {
        return new Scan(text, words, underUnit, false, false).run();
    }

    /** Reads an item below headings and lead-ins of which one names who leads. */
    static StatedActors ofLed(Wording text, Words words, boolean underUnit) {
        return new Scan(text, words, underUnit, false, true).run();
    }

    /** Reads the sentence that opens the content: whom the issuer asks acts, not the issuer who speaks. */
    static StatedActors ofOpening(Wording text, Words words) {
        return new Scan(text, words, false, true, false).run();
    }

    private static final class Scan {
        private final Wording text;
        private final Words words;
        private final boolean underUnit;
        private final boolean askedOnly;
        private final boolean led;
        private final NamesAround around;
        private final Subjects subjects;
        private final AskedUnits askedUnits;
        private final Partners partners;
        private final DistinctNames leads;
        private final List<Span> answerable = new ArrayList<>();
        private boolean explicit;
        private boolean opening;
        private boolean person;
        /** Whether the clause at hand gives the whole item to somebody. */
        private boolean handedOver;
        /** Whether the item's first clause has a subject of its own. */
        private boolean acting;

        Scan(Wording text, Words words, boolean underUnit, boolean askedOnly, boolean led) {
            this.text = text;
            this.words = words.ofItem();
            this.underUnit = underUnit;
            this.askedOnly = askedOnly;
            this.led = led;
            this.around = new NamesAround(this.words);
            this.subjects = new Subjects(this.words, underUnit);
            this.askedUnits = new AskedUnits(this.text, this.words, around, subjects, underUnit, askedOnly, led);
            this.partners = new Partners(text, this.words, subjects, underUnit);
            this.leads = new DistinctNames(text);
        }

        StatedActors run() {
            List<Clause> clauses = Clause.of(words);
            int first = 0;
            if (person(clauses)) {
                first = 1;
            }
            int said = Speech.begin(words);
            for (int i = first; i < clauses.size(); i++) {
                Clause clause = clauses.get(i);
                if (isQuoted(clause)) {
                    break;
                }
                if (clause.to() < said) {
                    continue;
                }
                boolean opens = i == 0 || clause.isBehindDash(words) || isBehindTitle(clauses, i) && (leads.isEmpty() || isTitle(clause));
                lead(clause, clauses.get(Math.max(0, i - 1)), opens);
                beside(clause, opens);
                partners.take(clause, handedOver);
            }
            if (leads.isEmpty() && !askedOnly && !clauses.isEmpty()) {
                inLastBracket(clauses.getLast());
            }
            return new StatedActors(leads.spans(), List.copyOf(answerable), partners.cooperators(), partners.roleHolders(), explicit, opening);
        }

        /** "Trong thiếp mời có ghi: Các đoàn không mang hoa": what a paper is to say. */
        private boolean isQuoted(Clause clause) {
            int colon = clause.from() - 1;
            return words.at(colon, ":") && words.at(colon - 2, "có", "ghi");
        }

        /** "Đưa kết quả vào tiêu chí thi đua (Ban Tổ chức Tỉnh ủy).": who acts, when it does not tell which part of the body just named. */
        private void inLastBracket(Clause clause) {
            boolean bracket = clause.end().equals(")") && words.key(clause.from() - 1).equals("(");
            if (!bracket || !words.capital(clause.from()) || around.isNameEnd(clause.from() - 1, Math.max(0, clause.from() - LONGEST_NAME_BEFORE))) {
                return;
            }
            UnitNames.Names names = UnitNames.at(words, clause.from(), clause.to(), UnitNames.Place.SENTENCE);
            if (names != null && names.end() >= clause.to()) {
                leads.add(names.spans());
            }
        }

        /** "Về cưỡng chế (nếu có): …": behind the colon of a title, which may have a bracket before it. */
        private boolean isBehindTitle(List<Clause> clauses, int i) {
            boolean bracket = i == 2 && clauses.get(0).end().equals("(") && clauses.get(1).end().equals(")");
            boolean concerned = words.at(0, "đối", "với") && leads.isEmpty(); // "Đối với vốn vay; vốn đối ứng (20 tỷ đồng): các chủ đầu tư …"
            return (i == 1 || bracket || concerned) && words.key(clauses.get(i).from() - 1).equals(":");
        }

        /** "Thanh tra khoa học: UBND các xã làm đầu mối …": a title that begins like a unit, when another unit acts behind it. */
        private boolean isTitle(Clause clause) {
            UnitNames.Names subject = underUnit || person ? null : subjects.at(Clause.behindConnectors(words, clause.from()), clause, true);
            if (subject != null && subject.end() < clause.to()) {
                leads.clear();
            }
            return subject != null;
        }

        /** "Ông Nguyễn Văn A - Trưởng đoàn: …": a person's label before a colon is the name as a whole. */
        private boolean person(List<Clause> clauses) {
            boolean title = words.at(0, "ông") || words.at(0, "bà") || words.at(0, "đồng", "chí") || words.at(0, "đ", "/", "c");
            if (!title) {
                return false;
            }
            int colon = words.find(0, Math.min(words.size(), 24), ":");
            if (colon < 0 || words.at(colon - 2, "như", "sau")) { // "Đồng chí Chủ tịch kết luận như sau:"
                return false;
            }
            leads.add(List.of(words.span(0, colon)));
            opening = true;
            person = true;
            return clauses.size() > 1;
        }

        private void lead(Clause clause, Clause before, boolean opens) {
            int start = Clause.behindConnectors(words, clause.behindQuotation(words));
            int from = words.at(start, "phấn", "đấu", "mỗi") ? start + 2 : start;
            if (asked(from, clause, opens) || askedOnly || told(clause) || by(clause, opens)) {
                return;
            }
            boolean told = clause.isBehindDash(words) || clause.from() > 0 && opens && !underUnit && BehindTitle.namesOnly(words, clause);
            UnitNames.Names subject = told ? UnitNames.at(words, from, clause.to(), UnitNames.Place.SENTENCE) : subjects.of(from, clause, opens);
            if (subject == null || isAppointment(from) || around.isOneMoreObject(from)) {
                return;
            }
            int after = Subjects.behindMarks(words, subject.end(), clause.to());
            boolean foretold = !opens && refuses(after) || words.at(after, "sẽ") && (!opens || isIssuer(subject)); // "…; Thường trực sẽ xem xét điều chỉnh"
            if (foretold || askedUnits.isFact(after, clause) || AskedUnits.asksOthers(words, after, clause) && !askedUnits.areMany(from) || !opens && around.isPlaceOfAct(from, after, before)) {
                return;
            }
            if (!opens && !leads.isEmpty() && cooperates(after, clause)) {
                partners.add(subject);
            } else if (opens || adds(after, clause, subject) || around.sharesAct(from, after, before)) {
                boolean first = opens || led && !underUnit && leads.isEmpty() && words.at(clause.from() - 1, ".");
                leads.add(subject.spans());
                if (!opens && !isGeneral(subject) && (words.at(after, "chịu", "trách", "nhiệm") || words.at(after, "có", "trách", "nhiệm"))) {
                    answerable.addAll(subject.spans());
                }
                opening |= first; // below a lead-in "Đẩy nhanh tiến độ. Sở X …" is told to X alone
                acting |= opens;
                explicit |= words.find(after, clause.to(), "chủ", "trì") == after;
            }
        }

        /** "Quá thời hạn trên, Sở Nội vụ không tiếp nhận hồ sơ": what comes of being late; "không được" forbids. */
        private boolean refuses(int act) {
            return words.at(act, "không") && !words.at(act + 1, "được");
        }

        /** "Nếu chậm, Sở sẽ phê bình": by its kind alone the issuer calls itself. */
        private boolean isIssuer(UnitNames.Names subject) {
            return words.indexAt(subject.spans().getFirst().start()) + 1 == subject.end();
        }

        /** "Đồng chí Mai Văn Đồi: Trưởng Ban Tổ chức, trực tiếp chỉ đạo …": what a person is made is nobody else. */
        private boolean isAppointment(int from) {
            UnitVocabulary.Head head = person && words.key(from - 1).equals(":") ? UnitVocabulary.headAt(words, from) : null;
            return head != null && head.type() == UnitVocabulary.UnitClass.OFFICE;
        }

        private boolean asked(int from, Clause clause, boolean opens) {
            AskedUnits.Asked asked = askedUnits.in(clause, from, opens, acting, !leads.isEmpty());
            handedOver = asked != null && asked.whole();
            if (asked != null) {
                leads.add(asked.units().spans());
                UnitNames.Names another = asked.given() || words.at(asked.units().end(), "và") ? askedUnits.another(clause, asked.units().end()) : null;
                leads.add(another == null ? List.of() : another.spans());
                opening |= opens || asked.whole();
                explicit |= asked.given();
                return true;
            }
            UnitNames.Names guided = askedOnly ? askedUnits.guided(clause) : null;
            if (guided != null) {
                leads.add(guided.spans());
                opening = true;
            }
            return guided != null;
        }

        private boolean told(Clause clause) {
            UnitNames.Names told = underUnit ? null : askedUnits.told(clause);
            if (told != null) {
                leads.add(told.spans());
            }
            return told != null;
        }

        /** "do Văn phòng Sở bố trí", but not "do Tổ trưởng phân công". */
        private boolean by(Clause clause, boolean opens) {
            int at = words.find(clause.from(), clause.to(), "do");
            if (at < 0 || !UnitNames.beginsAt(words, at + 1) || opens && subjects.actBefore(at, clause)) {
                return false;
            }
            UnitNames.Names names = UnitNames.at(words, at + 1, clause.to(), UnitNames.Place.SENTENCE);
            if (names != null && words.at(names.end(), "làm") && Membership.isPart(words, names.end() + 1)) {
                return false; // "Đoàn công tác do đồng chí Bí thư làm trưởng đoàn …"
            }
            if (names != null && !underUnit && cooperates(names.end(), clause)) { // "mở lớp tập huấn, do Trung tâm Y tế phối hợp thực hiện"
                partners.add(names);
                return true;
            }
            if (names != null && (WHY.contains(words.key(names.end())) || words.at(names.end(), "phát", "động"))) {
                return false; // "các phong trào do Đoàn Thanh niên phát động"
            }
            boolean directs = names != null && words.at(at - 1, ",") && words.at(names.end(), "chỉ", "đạo"); // "…, do Đảng ủy xã chỉ đạo, trình …" is said of the act
            boolean acts = names != null && names.end() < clause.to() && UnitVocabulary.isPlainVerb(words, names.end())
                    && (directs || !ASSIGNING.contains(words.key(names.end())));
            if (acts && !underUnit && leads.isEmpty()) {
                leads.add(names.spans());
                explicit |= words.at(names.end(), "chủ", "trì");
                opening |= opens;
                return true;
            }
            return false;
        }

        /** "Hội Phụ nữ xây dựng tổ hợp tác, Đoàn Thanh niên phụ trách đội văn nghệ": who has an act of its own behind a comma, told by nobody else, leads it. */
        private void beside(Clause clause, boolean opens) {
            if (askedOnly) {
                return;
            }
            int to = partners.firstTold(clause);
            for (int i = words.nextMark(clause.from()); i >= 0 && i < to; i = words.nextMark(i + 1)) {
                boolean named = words.capital(i + 1) || words.at(i + 1, "đồng", "chí");
                boolean begins = words.at(i, ",") && (named || UnitVocabulary.isDeterminer(words, i + 1));
                UnitNames.Names names = begins ? UnitNames.at(words, i + 1, clause.to(), UnitNames.Place.SENTENCE) : null;
                if (names == null) {
                    continue;
                }
                if (leads.covers(names.spans().getFirst())) {
                    i = names.end() - 1; // "Phòng Kinh tế, Hội Nông dân phối hợp mở lớp": one of those who lead together
                    continue;
                }
                if (names.end() < clause.to() && !underUnit && !leads.isEmpty() && cooperates(names.end(), clause)) {
                    partners.add(names);
                } else if (names.end() < clause.to() && (named ? actsFirmly(i, names, clause) : handsIn(i, names, clause))) {
                    boolean leading = words.at(names.end(), "chủ", "trì");
                    opening |= leading && opens && leads.isEmpty();
                    explicit |= leading;
                    leads.add(names.spans());
                }
                i = names.end() - 1;
            }
        }

        /** "Rà soát, chỉnh sửa 14 giáo trình, các khoa trình Hội đồng thẩm định": where nobody leads yet, those who are to hand in what is made. */
        private boolean handsIn(int comma, UnitNames.Names names, Clause clause) {
            return leads.isEmpty() && !underUnit && HANDING.isAt(words, names.end()) && UnitVocabulary.isVerb(words, clause.from()) && !around.endsList(comma, clause);
        }

        /** Whether who is named behind a comma acts by himself; the last of a list of names is one of them, unless he leads, and who only makes known what others are to do leads nothing. */
        private boolean actsFirmly(int comma, UnitNames.Names names, Clause clause) {
            int act = names.end();
            if (words.at(act, "chủ", "trì")) {
                return true;
            }
            if (underUnit || askedUnits.isFact(act, clause) || gives(act, clause) || refuses(act)) {
                return false;
            }
            boolean acts = UnitVocabulary.isVerb(words, act) && !words.capital(act) || words.at(act, "phụ", "trách") || names.over() || NameEnds.isOverByLevel(words, act);
            return acts && !words.at(act, "sẽ") && !words.at(act, "thông", "báo") && !AskedUnits.asksOthers(words, act, clause) && !around.endsList(comma, clause);
        }

        /** "Sau khi xem xét, Chủ tịch giao Sở Y tế …": who gives to those who lead leads nothing himself. */
        private boolean gives(int act, Clause clause) {
            int ask = words.next(Cues.ASK, act, clause.to());
            if (ask > act && Retold.nameEnd(words, ask, clause.from()) == act) {
                return true; // "Ngày 05/3, Sở Y tế đã có công văn yêu cầu các trạm …"
            }
            UnitNames.Names given = Asking.isGiving(words, act) ? UnitNames.at(words, act + 1, clause.to(), UnitNames.Place.SENTENCE) : null;
            return given != null && leads.has(given.spans().getFirst());
        }

        /** "Xưởng chế biến chạy thử dây chuyền; Tổ Cơ điện phối hợp": beside a lead, who cooperates with nobody that is named does so with the lead;
         * so do both in "Phòng Kế hoạch cùng Phòng Tài chính phối hợp". */
        private boolean cooperates(int after, Clause clause) {
            if (Partners.isWith(words, after)) {
                int with = Partners.behindWith(words, after);
                UnitNames.Names others = UnitNames.at(words, with, clause.to(), UnitNames.Place.SENTENCE);
                return others != null && words.at(others.end(), "phối", "hợp");
            }
            if (words.at(after, "cùng", "thực", "hiện") || words.at(after, "cùng", "tham", "gia") || words.at(after, "cùng", "phối", "hợp")) {
                return true;
            }
            return words.at(after, "phối", "hợp") && partners.afterCooperating(after, clause.to()) < 0;
        }

        /** Whether a later clause makes another unit responsible rather than speaking of the addressees in general. */
        private boolean adds(int after, Clause clause, UnitNames.Names subject) {
            boolean responsible = words.at(after, "chịu", "trách", "nhiệm") || words.at(after, "có", "trách", "nhiệm")
                    || words.at(after, "chủ", "trì") || words.at(after, "phụ", "trách");
            if (underUnit && !opening) {
                return responsible && !isGeneral(subject);
            }
            return leads.isEmpty() || !isGeneral(subject);
        }

        private boolean isGeneral(UnitNames.Names subject) {
            return subject.spans().stream().allMatch(span -> GENERAL.matcher(span.in(text)).lookingAt());
        }
    }
}
