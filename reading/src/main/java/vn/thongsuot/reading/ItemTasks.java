package vn.thongsuot.reading;

import vn.thongsuot.reading.Node.Kind;
import vn.thongsuot.reading.Reading.Section;

/** Judges an item by itself: whether it is a task, by where it stands and what it says. */
final class ItemTasks {

    /** "yêu cầu thực hiện một số nội dung cụ thể như sau:". */
    private static final int LONGEST_ASKING = 14;
    /** "còn phát sinh một số tồn tại làm giảm hiệu quả tổng hợp số liệu về tình hình thực hiện, cụ thể:". */
    private static final int LONGEST_FINDING = 24;
    /** Words of a run-in title before its colon. */
    private static final int LONGEST_TITLE = 14;
    private static final Phrases<Boolean> DUTIES = Phrase.set("có trách nhiệm", "chịu trách nhiệm", "có nhiệm vụ", "chủ trì", "phải");

    private static final Phrases<Boolean> HANDING_IN = Phrase.set("báo cáo", "gửi", "nộp", "đăng ký", "hoàn thành", "cử", "lập danh sách");

    private static final Phrases<Boolean> FINDINGS = Phrase.set("cho thấy", "tồn tại", "hạn chế", "kết quả như sau", "kết quả sau", "kết quả cụ thể", "nguyên nhân", "đạt được", "vi phạm như", "sai phạm");
    /** "Cục có ý kiến như sau:", "Bộ hướng dẫn như sau:". */
    private static final Phrases<Boolean> OPINIONS = Phrase.set("ý kiến", "hướng dẫn", "trả lời", "lưu ý", "giải đáp", "chỉ đạo");
    private static final Phrases<Boolean> ANNOUNCING = Phrase.set("thông báo", "triển khai", "phân công");
    private static final Phrases<Boolean> THEREFORE = Phrase.set("theo đó", "do đó", "do vậy", "vì vậy", "vì thế", "trên cơ sở đó", "để thống nhất thực hiện");

    /** Headings over what is to be said. */
    private static final Phrases<Boolean> TOPICS = Phrase.set("nội dung tuyên truyền", "nội dung truyền thông", "nội dung học tập", "nội dung quán triệt", "nội dung sinh hoạt", "nội dung thi", "chủ đề");

    private static final int NONE = Integer.MAX_VALUE;

    private final Wording text;
    private final Content content;
    /** Where the first opinion begins; -1 until it is asked for. */
    private int opinion = -1;
    /** Where the first announcement begins; -1 until it is asked for. */
    private int announcement = -1;

    ItemTasks(Wording text, Content content) {
        this.text = text;
        this.content = content;
    }

    private Words words(Span span) {
        return text.words(span);
    }

    /** Whether an item obliges somebody; {@code first} where nothing before it in its part did, {@code led} where those who act are named above it. */
    boolean obliges(Node node, Words words, boolean first, boolean led) {
        if (isAskedBelow(node)) {
            return true;
        }
        boolean setUp = !led && Membership.setsUpWithHead(words); // by the issuer, who is asked nothing
        return !setUp && (holdsTasks(node) ? isTask(node, words) : asksSomebody(node, words, first));
    }

    private boolean holdsTasks(Node node) {
        if (node.section() == null) {
            return content.annex() || node.kind == Kind.BULLET && node.parent != null && node.parent.kind == Kind.LEAD_IN && !reports(words(node.parent.content()));
        }
        return node.sectionKind == null || node.sectionKind == Section.Kind.TASK || node.sectionKind == Section.Kind.ORGANISATION
                || node.sectionKind == Section.Kind.ANNEX;
    }

    /** "Từ kết quả kiểm tra 9 tháng cho thấy:", "Tuy nhiên còn một số tồn tại, hạn chế như sau:": what stands below is how things are. */
    private static boolean reports(Words leadIn) {
        return FINDINGS.first(leadIn, Math.max(0, leadIn.size() - LONGEST_FINDING), leadIn.size()) != null && !Tasks.asksUnits(leadIn);
    }

    /** "Sở yêu cầu các trường:" and paragraphs below it: "Thứ nhất, …" and "Hai là, …", whatever verb comes first, "Lập danh sách …". */
    private boolean isAskedBelow(Node node) {
        boolean below = node.section() == null && node.kind == Kind.PLAIN && node.parent != null && node.parent.kind == Kind.LEAD_IN;
        if (!below || !Announcing.ends(text, node.parent.content()) || !asks(words(node.parent.content()))) {
            return false;
        }
        Words words = words(node.content());
        int ordinal = words.at(0, "thứ") || words.at(1, "là") ? 2 : 0;
        int act = ordinal > 0 && ordinal < words.size() && words.isMark(ordinal) ? ordinal + 1 : ordinal;
        if (act >= words.size()) {
            return false;
        }
        Words rest = words(new Span(words.start(act), node.content().end()));
        return ordinal > 0 && act > ordinal || Tasks.isAct(rest) || StatedActors.of(text, rest, false).opening();
    }

    /** Whether a lead-in names whom it asks, or ends by asking whoever the paragraphs below it name: "Học viện yêu cầu:". */
    private boolean asks(Words leadIn) {
        if (!StatedActors.ofOpening(text, leadIn).leads().isEmpty()) {
            return true;
        }
        int from = leadIn.size() - LONGEST_ASKING;
        for (int i = leadIn.next(Cues.ASK, Math.max(1, from)); i > 0; i = leadIn.next(Cues.ASK, i + 1)) {
            boolean noun = leadIn.at(i - 1, "theo") || leadIn.at(i - 1, "các") || leadIn.at(i - 1, "những");
            if (!noun && (leadIn.at(i, "yêu", "cầu") || leadIn.at(i, "đề", "nghị"))) {
                return true;
            }
        }
        return false;
    }

    private boolean isTask(Node node, Words words) {
        boolean article = node.style() == Label.Style.ARTICLE || isPointOfArticle(node);
        boolean decided = article && (node.parent == null || UnitHeading.of(text, words(node.parent.content())) == null); // below "Điều 10. Trách nhiệm của Hội đồng quản trị" the board approves
        if (!Tasks.isTask(words, decided) || isTitle(node, words) || isTopic(node, words) || isReported(node, words)) {
            return false;
        }
        return node.sectionKind != Section.Kind.ANNEX || article || Tasks.isAct(words) || actsBehindTitle(node, words);
    }

    /** "Tuy nhiên, còn nhiều tồn tại, hạn chế. Cụ thể là:" and below it "Việc triển khai dự án không đạt như kỳ vọng.": how things are, where nobody acts in it. */
    private boolean isReported(Node node, Words words) {
        if (node.kind != Kind.PLAIN || node.parent == null || node.parent.kind != Kind.LEAD_IN) {
            return false;
        }
        Words leadIn = words(node.parent.content());
        return reports(leadIn) && !Tasks.isAct(leadIn) && !Tasks.isAct(words) && StatedActors.of(text, words, false).leads().isEmpty();
    }

    /** "1. Truyền thống của ngành muối." below "NỘI DUNG TUYÊN TRUYỀN": what is to be spoken of, no act. */
    private boolean isTopic(Node node, Words words) {
        Node section = node.kind == Kind.SECTION && node.parent != null ? node.parent : node.section();
        return section != null && section.kind == Kind.SECTION && TOPICS.first(words(section.content()), 0, LONGEST_TITLE) != null && !Tasks.isAct(words)
                && StatedActors.of(text, words, false).leads().isEmpty();
    }

    /** "1. Biên bản (bước 2): Các tổ gửi biên bản về Văn phòng.": a run-in title, then who acts. */
    private boolean actsBehindTitle(Node node, Words words) {
        int colon = words.find(0, Math.min(words.size(), LONGEST_TITLE), ":");
        return colon > 0 && colon + 1 < words.size() && Tasks.isAct(words(new Span(words.start(colon + 1), node.content().end())));
    }

    /** A point of an article that asks nobody: what it says is decided by the document itself. */
    private boolean isPointOfArticle(Node node) {
        return node.parent != null && node.parent.style() == Label.Style.ARTICLE && node.kind != Kind.BULLET && !asks(words(node.parent.content()));
    }

    /** A numbered heading with nothing below it; one with lines of who and when is what they speak of ("1.1. Lễ kỷ niệm", "- Thời gian: …"). */
    private boolean isTitle(Node node, Words words) {
        if (!Governed.linesOf(text, node).isEmpty()) {
            return false;
        }
        boolean sentence = ".;".indexOf(text.charAt(node.content().end() - 1)) >= 0;
        return node.kind != Kind.BULLET && !sentence && words.size() < 14 && !Tasks.isAct(words);
    }

    /** Outside sections of tasks only what plainly makes a unit act is an obligation. */
    private boolean asksSomebody(Node node, Words words, boolean first) {
        boolean outside = node.section() == null;
        if (outside && node.parent == content.root() && isPreamble(words) && !asksAtOnce(node, words)) {
            return false;
        }
        boolean purpose = node.sectionKind == Section.Kind.PURPOSE || node.sectionKind == Section.Kind.OBJECTIVE
                || node.sectionKind == Section.Kind.BASIS;
        boolean told = outside && (node.kind == Kind.PLAIN || node.kind == Kind.BULLET) && (!first || isBehindOpinion(node) || isAnnounced(node)) && addressesUnit(words, isAnnounced(node)) && Tasks.isTask(words, false);
        boolean due = node.sectionKind == Section.Kind.OTHER && (Tasks.isDue(words) || putsDuty(words) || handsIn(words));
        return !purpose && (told || due || Tasks.asksUnits(words) && (Tasks.isTask(words, false) || asksAtOnce(node, words)) || Governed.line(text, node) != null && actsBy(node));
    }

    /** "Đối với hồ sơ giấy thì cơ quan nhận hồ sơ có trách nhiệm …" below "Thời hạn giải quyết": a duty is one, whatever the section is about. */
    private boolean putsDuty(Words words) {
        int duty = Math.max(words.find(1, words.size(), "có", "trách", "nhiệm"), words.find(1, words.size(), "chịu", "trách", "nhiệm"));
        return duty > 0 && StatedActors.of(text, words, false).leads().stream().anyMatch(lead -> lead.end() == words.end(duty - 1));
    }

    /** "Các đơn vị báo cáo kết quả về Sở trước ngày 11/5" below "Thời gian nộp báo cáo". */
    private static boolean handsIn(Words words) {
        UnitNames.Names names = UnitVocabulary.isDeterminer(words, 0) ? UnitNames.at(words, 0, words.size(), UnitNames.Place.SENTENCE) : null;
        return names != null && HANDING_IN.isAt(words, names.end()) && words.find(names.end(), words.size(), "trước", "ngày") > 0;
    }

    /** "Phòng Điều dưỡng thông báo một số nội dung như sau:", and paragraphs behind it: what each tells of a unit is asked of it. */
    private boolean isAnnounced(Node node) {
        if (announcement < 0) {
            announcement = first(content.root(), ANNOUNCING);
        }
        return node.content().start() > announcement;
    }

    /** Whether the issuer has said before that an opinion or guidance follows ("Về vấn đề này, Cục có ý kiến như sau:"). */
    private boolean isBehindOpinion(Node node) {
        if (opinion < 0) {
            opinion = first(content.root(), OPINIONS);
        }
        return node.content().start() > opinion;
    }

    /** Where the first paragraph below a node begins that ends with one of these and a colon. */
    private int first(Node node, Phrases<Boolean> said) {
        for (Node child : node.children) {
            int first = says(child, said) ? child.content().start() : first(child, said);
            if (first < NONE) {
                return first;
            }
        }
        return NONE;
    }

    private boolean says(Node node, Phrases<Boolean> said) {
        if (node.kind != Kind.LEAD_IN && node.kind != Kind.PLAIN || !Announcing.ends(text, node.content())) {
            return false;
        }
        Words words = words(node.content());
        return said.first(words, Math.max(0, words.size() - LONGEST_ASKING), words.size()) != null;
    }

    /**
     * "Các Trạm Y tế chủ động tham mưu …", "Theo đó, các Trạm thực hiện …", "Giám đốc các Sở chỉ đạo …", "Kết quả thực hiện, Văn phòng tổng hợp …", "UBND các xã có trách nhiệm …":
     * behind a letter's paragraph that asks or gives an opinion, one that tells other units and their act, or any unit's duty.
     */
    private static boolean addressesUnit(Words words, boolean announced) {
        Phrases.Match<Boolean> therefore = THEREFORE.at(words, 0);
        int result = words.at(0, "kết", "quả") ? words.find(0, Math.min(words.size(), 12), ",") + 1 : 0;
        int from = therefore != null && words.at(therefore.end(), ",") ? therefore.end() + 1 : result == 0 && announced ? Tasks.behindTime(words, 0) : result;
        UnitVocabulary.Head head = UnitVocabulary.headAt(words, from);
        boolean many = head != null && (head.determined() || head.type() == UnitVocabulary.UnitClass.OFFICE && UnitVocabulary.isDeterminer(words, head.end()));
        UnitNames.Names names = head == null ? null : UnitNames.at(words, from, words.size(), UnitNames.Place.SENTENCE);
        if (names == null || DUTIES.isAt(words, names.end())) {
            return names != null;
        }
        return (many || result > 0 || announced) && UnitVocabulary.isPlainVerb(words, names.end()) && !words.at(names.end(), "đã") && !words.at(names.end(), "sẽ");
    }

    private static boolean isPreamble(Words words) {
        return words.at(0, "căn", "cứ") || words.at(0, "thực", "hiện") || words.at(0, "theo") || words.at(0, "xét");
    }

    /** "Thực hiện Công văn số …, Sở Nội vụ đề nghị các đơn vị báo cáo …": a letter's one paragraph that both tells why and asks. */
    private boolean asksAtOnce(Node node, Words words) {
        boolean introduces = Announcing.ends(text, node.content()) || words.find(Math.max(0, words.size() - 5), words.size(), "như", "sau") >= 0
                || words.key(words.size() - 1).equals(";");
        return !introduces && !StatedActors.ofOpening(text, words).leads().isEmpty();
    }

    /** "Phương tiện: xe ô tô do Văn phòng bố trí": an attribute that makes a unit act. */
    boolean actsBy(Node node) {
        Words words = words(node.content());
        int by = words.find(0, words.size(), "do");
        return node.kind == Kind.SECTION && by > 0 && UnitNames.beginsAt(words, by + 1);
    }
}
