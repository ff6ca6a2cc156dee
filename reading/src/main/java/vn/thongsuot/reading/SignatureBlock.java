package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.FrameLine.Look;
import vn.thongsuot.reading.Reading.Signature;

/** Reads the lines of a signature: authority, the signer's own office, the name. */
final class SignatureBlock {

    static final Pattern AUTHORITY = Pattern.compile("(?u)^(?:T/?M|K/?T|T/?L|TUQ|T/?UQ|Q|QUYỀN)(?:[.]|\\s*/|\\s)\\s*\\p{Lu}.*");
    private static final Pattern PREFIX_ONLY = Pattern.compile("(?u)^(?:TM|KT|TL|TUQ|T/M|K/T|T/L)[.]?$");
    private static final Pattern SIGNED = Pattern.compile("(?iu)^[(\\[]?\\s*(?:đã ký|daky|đã kí|ký tên|ký, đóng dấu|ký và ghi rõ họ tên|ký, ghi rõ họ tên|signed|ký bởi.*|đã ký và đóng dấu)[\\s,;:]*.*[)\\]]?$");
    /** One of these stands, without diacritics, in whatever the next two match, if no time of day does. */
    private static final List<String> STAMP_CUES = List.of("KY", "DA KI", "SIGN", "CO QUAN:", "EMAIL:");
    private static final Pattern STAMP = Pattern.compile("(?iu)(?:ký bởi|người ký|ngày ký|thời gian ký|cơ quan:|email:|signature|\\d{1,2}:\\d{2})");
    private static final Pattern RANKS = Pattern.compile(
            "(?iu)^(?:(?:gs|pgs|ts|ths|th\\.s|bs|bsck\\s?i{1,2}|bscki{1,2}|ck\\s?i{1,2}|cki{1,2}|bác sĩ|bác sỹ|tiến sĩ|thạc sĩ|giáo sư|phó giáo sư|dược sĩ|ds|dsck\\s?i{1,2}|ks|kỹ sư|kts|luật sư|ls|cn|tskh|y sĩ|nhà giáo|ngưt|ngut|ngnd|nsưt|nsut|nsnd|ttưt|ttut|ttnd|"
                    + "đại tướng|thượng tướng|trung tướng|thiếu tướng|đại tá|thượng tá|trung tá|thiếu tá|đại úy|thượng úy|trung úy|thiếu úy|qncn)(?:[.,\\s]+|(?=[.]))[.]?\\s*)+");
    private static final List<String> OFFICES = List.of(
            "CHU TICH", "PHO CHU TICH", "GIAM DOC", "PHO GIAM DOC", "TONG GIAM DOC", "PHO TONG GIAM DOC", "BI THU", "PHO BI THU", "THU TRUONG", "BO TRUONG",
            "THU TUONG", "PHO THU TUONG", "CHANH VAN PHONG", "PHO CHANH VAN PHONG", "TRUONG", "PHO TRUONG", "HIEU TRUONG", "PHO HIEU TRUONG", "CUC TRUONG", "PHO CUC TRUONG", "VU TRUONG",
            "VIEN TRUONG", "PHO VIEN TRUONG", "CHANH THANH TRA", "CHANH AN", "CHI CUC TRUONG", "UY VIEN", "CHI HUY", "PHO CHI HUY", "TONG", "TRUONG DOAN", "TO TRUONG", "CHU NHIEM", "THUONG TRUC",
            "CHINH UY", "TU LENH", "KE TOAN", "DAI DIEN", "THU KY", "PHO", "QUYEN", "THONG DOC", "HOI TRUONG", "VIEN PHO", "DAI BIEU", "DOI TRUONG", "TRAM TRUONG",
            "PHU TRACH", "CHU HO", "QUAN DOC", "NGUOI LAP", "DUYET", "PHE DUYET", "XAC NHAN", "BAN GIAM DOC", "BAN GIAM HIEU");

    /** "QUYỀN", "PHÓ" on a line of their own. */
    private static final int LONGEST_PREFIX = 6;

    private SignatureBlock() {}

    static boolean isAuthority(FrameLine line) {
        return line.is(Look.AUTHORITY);
    }

    static boolean isOffice(FrameLine line) {
        return line.is(Look.OFFICE);
    }

    /** Two to six words that begin with capitals, small letters behind them. */
    static boolean isName(FrameLine line) {
        return line.is(Look.NAME);
    }

    static boolean isStamp(FrameLine line) {
        return line.is(Look.STAMP);
    }

    static boolean readsAuthority(FrameLine line) {
        return "TKQ".indexOf(line.words().charAt(0)) >= 0 && line.words().length() < 110 && line.isCapitals() && AUTHORITY.matcher(line.words()).matches();
    }

    static boolean readsOffice(FrameLine line) {
        if (!line.isCapitals() || line.words().length() >= 80) {
            return false;
        }
        String bare = line.bare();
        for (String office : OFFICES) {
            if (bare.startsWith(office) && (bare.length() == office.length() || " ,.".indexOf(bare.charAt(office.length())) >= 0)) {
                return true;
            }
        }
        return !line.ruled() && isOfficeAlone(Words.of(line.words()));
    }

    /** "ĐỒN TRƯỞNG": an office that nothing else stands beside; in a cell, "GVCN", it has tasks. */
    private static boolean isOfficeAlone(Words words) {
        UnitVocabulary.Head head = UnitVocabulary.headAt(words, 0);
        return head != null && head.type() == UnitVocabulary.UnitClass.OFFICE && !head.determined() && head.end() == words.size();
    }

    static boolean readsStamp(FrameLine line) {
        String bare = line.bare();
        boolean said = hasTime(bare);
        for (String cue : STAMP_CUES) {
            said |= bare.contains(cue);
        }
        return said && (STAMP.matcher(line.words()).find() || SIGNED.matcher(line.words()).matches()) || line.isRule();
    }

    private static boolean hasTime(String bare) {
        int colon = bare.indexOf(':');
        while (colon >= 0 && !(colon + 1 < bare.length() && bare.charAt(colon + 1) >= '0' && bare.charAt(colon + 1) <= '9')) {
            colon = bare.indexOf(':', colon + 1);
        }
        return colon >= 0;
    }

    static boolean readsName(FrameLine line) {
        if (!mayBeName(line.words())) {
            return false;
        }
        String words = RANKS.matcher(line.words()).replaceFirst("").strip();
        String[] parts = words.split(" ");
        if (parts.length < 2 || parts.length > 6 || words.length() > 40 || words.indexOf(',') >= 0) {
            return false;
        }
        for (String part : parts) {
            if (!Character.isUpperCase(part.charAt(0))) {
                return false;
            }
        }
        return true;
    }

    /** Neither names nor the ranks before them ("Đại tá, TS.") have other marks, nor figures; whatever stands before it, a name's last word has a capital. */
    private static boolean mayBeName(String words) {
        if (!Character.isUpperCase(words.charAt(words.lastIndexOf(' ') + 1))) {
            return false;
        }
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c != ' ' && c != '-' && c != '.' && c != ',' && c != '\'' && !Character.isLetter(c)) {
                return false;
            }
        }
        return true;
    }

    /** What a column of signature lines says; {@code end} is the index after the last line used. */
    record Read(Signature signature, int end) {}

    static @Nullable Read of(Wording text, List<FrameLine> lines) {
        List<FrameLine> authority = new ArrayList<>();
        List<FrameLine> position = new ArrayList<>();
        FrameLine name = null;
        int i = 0;
        for (; i < lines.size() && name == null; i++) {
            FrameLine line = lines.get(i);
            if (isStamp(line)) {
                continue;
            }
            boolean prefixed = isAuthority(line) && !isActing(line) || PREFIX_ONLY.matcher(line.words()).matches();
            if (prefixed && position.isEmpty() || position.isEmpty() && !authority.isEmpty() && line.isCapitals() && !isOffice(line) && !isActing(line)
                    && authority.size() < 6) {
                authority.add(line);
            } else if (line.isCapitals() && position.size() < 3 && (isOffice(line) || !isName(line) || position.isEmpty() || isAboveName(lines, i))) {
                if (!position.isEmpty() && position.getLast().words().length() > LONGEST_PREFIX && isOtherOffice(line)) {
                    continue; // the signer's office elsewhere: "TRƯỞNG BAN" of a committee, below it "PHÓ CHỦ TỊCH UBND HUYỆN"
                }
                if (prefixed) {
                    authority.addAll(position);
                    position.clear();
                    authority.add(line);
                } else {
                    position.add(line);
                }
            } else if (isName(line)) {
                name = line;
            } else if (position.isEmpty() && authority.isEmpty()) {
                return null;
            } else {
                break;
            }
        }
        if (position.isEmpty() && authority.isEmpty()) {
            return null;
        }
        if (position.isEmpty() && authority.size() > 1 && !isAuthority(authority.getLast())) {
            position.add(authority.removeLast());
        }
        return new Read(signature(text, authority, position, name), i);
    }

    /** "Q. GIÁM ĐỐC": who holds an office for the time being signs in it. */
    private static boolean isActing(FrameLine line) {
        return line.starts("Q") && isAuthority(line);
    }

    /** A line in capitals with the name below it goes on with the office: "GIÁM ĐỐC ⏎ KHO BẠC NHÀ NƯỚC". */
    private static boolean isAboveName(List<FrameLine> lines, int i) {
        int next = i + 1;
        while (next < lines.size() && isStamp(lines.get(next))) {
            next++;
        }
        return next < lines.size() && !lines.get(next).isCapitals() && isName(lines.get(next));
    }

    private static boolean isOtherOffice(FrameLine line) {
        return isOffice(line) && line.bare().indexOf(' ') > 0 && !line.starts("THUONG TRUC") && !isAuthority(line);
    }

    private static Signature signature(Wording text, List<FrameLine> authority, List<FrameLine> position, @Nullable FrameLine name) {
        List<FrameLine> all = new ArrayList<>(authority);
        all.addAll(position);
        if (name != null) {
            all.add(name);
        }
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (FrameLine line : all) {
            start = Math.min(start, line.span().start());
            end = Math.max(end, line.span().end());
        }
        return new Signature(joined(authority), joined(position),
                name == null ? null : RANKS.matcher(name.words()).replaceFirst("").strip(), new Span(start, end));
    }

    private static @Nullable String joined(List<FrameLine> lines) {
        StringBuilder words = new StringBuilder();
        for (FrameLine line : lines) {
            words.append(words.isEmpty() ? "" : " ").append(line.words());
        }
        return lines.isEmpty() ? null : words.toString();
    }
}
