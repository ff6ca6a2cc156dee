package vn.thongsuot.bench;

import java.util.List;
import java.util.random.RandomGenerator;

/** The words of a province that exists nowhere, drawn by chance that is the same every time. */
final class Words {

    private static final List<String> DEPARTMENTS = List.of("Sở Tài chính", "Sở Nội vụ", "Sở Công Thương", "Sở Xây dựng", "Sở Y tế", "Sở Giáo dục và Đào tạo",
            "Sở Nông nghiệp và Môi trường", "Sở Khoa học và Công nghệ", "Sở Văn hóa, Thể thao và Du lịch", "Công an tỉnh", "Thanh tra tỉnh", "Văn phòng UBND tỉnh",
            "Bộ Chỉ huy Quân sự tỉnh", "Ban Quản lý Khu kinh tế Hải Sơn", "Báo và Đài Phát thanh - Truyền hình Hải Sơn");
    private static final List<String> AT_LARGE = List.of("UBND các xã, phường", "Các sở, ban, ngành", "Các đơn vị sự nghiệp công lập thuộc tỉnh", "Các chi bộ, đảng bộ cơ sở");
    private static final List<String> FIELDS = List.of("cải cách hành chính", "chuyển đổi số", "phòng, chống thiên tai", "phát triển kinh tế biển", "an toàn thực phẩm",
            "bảo vệ rừng", "xây dựng nông thôn mới", "an toàn giao thông", "phát triển du lịch", "giảm nghèo bền vững", "dạy nghề cho lao động nông thôn", "quản lý đất đai");
    private static final List<String> ACTS = List.of(
            "Tổ chức quán triệt, tuyên truyền về công tác %s đến toàn thể cán bộ, công chức, viên chức và người lao động trong cơ quan, đơn vị",
            "Rà soát, sửa đổi, bổ sung các văn bản quy định về %s cho phù hợp với tình hình thực tế của địa phương",
            "Xây dựng kế hoạch chi tiết về %s, phân công rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm",
            "Kiểm tra, giám sát việc thực hiện nhiệm vụ %s tại ít nhất %d cơ quan, đơn vị",
            "Cân đối, bố trí kinh phí thực hiện các nhiệm vụ %s theo quy định của Luật Ngân sách nhà nước",
            "Mở %d lớp tập huấn nghiệp vụ %s cho đội ngũ cán bộ ở cơ sở, bảo đảm thiết thực, tránh hình thức",
            "Ứng dụng công nghệ thông tin trong công tác %s; phấn đấu %d%% hồ sơ được giải quyết trên môi trường điện tử",
            "Tổng hợp, báo cáo kết quả công tác %s về Ủy ban nhân dân tỉnh theo Nghị quyết số %d-NQ/TU ngày 15/01/2026 của Tỉnh ủy",
            "Đôn đốc, theo dõi, nắm tình hình, kịp thời đề xuất biện pháp tháo gỡ khó khăn, vướng mắc trong công tác %s",
            "Biên soạn tài liệu hỏi đáp, phóng sự, chuyên mục về %s trên các phương tiện thông tin đại chúng của tỉnh");
    private static final List<String> TIMES = List.of(", hoàn thành trước ngày 30/11/2026", ", xong trong quý II/2026", "; định kỳ hằng quý báo cáo kết quả", "",
            " trong giai đoạn 2026-2030", "; báo cáo trước ngày 20 hằng tháng", "", " thường xuyên", ", chậm nhất ngày 15/9/2026", "");
    private static final List<String> PEOPLE = List.of("Trần Minh Khải", "Vũ Văn Hùng", "Lê Thị Hoài An", "Phạm Quốc Tuấn", "Đặng Thu Hằng", "Bùi Hữu Tạo");

    private final RandomGenerator chance;

    Words(RandomGenerator chance) {
        this.chance = chance;
    }

    int number(int from, int to) {
        return chance.nextInt(from, to + 1);
    }

    boolean often(double share) {
        return chance.nextDouble() < share;
    }

    <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    String department() {
        return one(DEPARTMENTS);
    }

    String atLarge() {
        return one(AT_LARGE);
    }

    String field() {
        return one(FIELDS);
    }

    String person() {
        return one(PEOPLE);
    }

    String time() {
        return one(TIMES);
    }

    String act(String field) {
        String pattern = one(ACTS);
        int number = number(3, 95);
        return pattern.indexOf("%d") >= 0 && pattern.indexOf("%d") < pattern.indexOf("%s")
                ? pattern.formatted(number, field) : pattern.contains("%d") ? pattern.formatted(field, number) : pattern.formatted(field);
    }

    String departments(int count) {
        return String.join(", ", chance.ints(0, DEPARTMENTS.size()).distinct().limit(count).mapToObj(DEPARTMENTS::get).toList());
    }
}
