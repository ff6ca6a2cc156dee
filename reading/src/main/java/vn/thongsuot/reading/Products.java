package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Reading.Deliverable;
import vn.thongsuot.reading.Reading.Target;

/** What an obligation must yield: the figures to be reached, and the document or product to be made. */
final class Products {

    private static final Pattern PRODUCT = Pattern.compile(
            "(?iu)(?:xây dựng|ban hành|lập|trình|soạn thảo|hoàn thiện|dự thảo|biên soạn|công bố)\\s+(?:[^.;,:]{0,40}?\\s)?"
                    + "((?:kế hoạch|chương trình|đề án|dự án|quy chế|quy định|nghị quyết|quyết định|chỉ thị|hướng dẫn|phương án|báo cáo|tờ trình|danh mục|quy trình|đề cương|tài liệu|văn bản|công văn|thông báo|bộ tiêu chí|cơ sở dữ liệu|bảng giá|hồ sơ)[^.;,:(]{0,100})");
    private static final Pattern TARGET = Pattern.compile(
            "(?iu)(?:(trên|tối thiểu|ít nhất|từ|đạt|tối đa|không quá|dưới|giảm|tăng|phấn đấu)\\s+(?:[\\p{L}]+\\s+){0,3}?)?(\\d{1,3}(?:\\.\\d{3})*(?:,\\d+)?)\\s?(%|phần trăm|cuộc|lớp|đợt|lượt|mô hình|hộ|người|xã|cơ sở|đơn vị|buổi|bài|ha|km|tỷ đồng|triệu đồng)(?=(?:\\s+trở lên)?)");

    private Products() {}

    static @Nullable Deliverable deliverable(String text, Draft draft) {
        if (draft.deliverable() != null && !draft.deliverable().isEmpty()) {
            return new Deliverable(Folded.in(text, draft.deliverable()), draft.deliverable());
        }
        Matcher m = PRODUCT.matcher(text).region(draft.span().start(), draft.span().end());
        if (!m.find()) {
            return null;
        }
        Span span = Folded.trim(text, new Span(m.start(1), m.end(1)));
        return new Deliverable(Folded.in(text, span), span);
    }

    static List<Target> targets(String text, Span item) {
        List<Target> targets = new ArrayList<>();
        Matcher m = TARGET.matcher(text).region(item.start(), item.end());
        while (m.find()) {
            Span span = new Span(m.start(), m.end());
            String value = m.group(2).replace(".", "").replace(',', '.');
            boolean more = text.startsWith(" trở lên", m.end());
            targets.add(new Target(Folded.in(text, span), value, m.group(3), more ? "≥" : comparison(m.group(1)), span));
        }
        return targets;
    }

    private static String comparison(@Nullable String word) {
        if (word == null) {
            return "=";
        }
        return switch (word.toLowerCase(java.util.Locale.ROOT)) {
            case "trên" -> ">";
            case "tối thiểu", "ít nhất", "từ" -> "≥";
            case "tối đa", "không quá" -> "≤";
            case "dưới" -> "<";
            default -> "=";
        };
    }
}
