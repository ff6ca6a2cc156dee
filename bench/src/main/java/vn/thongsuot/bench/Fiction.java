package vn.thongsuot.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Writes fictional documents of several kinds and any length; the same number gives the same document. */
final class Fiction {

    private static final int ITEMS_TO_A_POINT = 4;
    private final Words words;
    private final List<Paper.Item> items = new ArrayList<>();

    private Fiction(int seed) {
        this.words = new Words(new SplittableRandom(seed));
    }

    /** One of many: plans, letters, programmes with a table of assignments, of one to a dozen pages. */
    static Paper one(int number) {
        Fiction fiction = new Fiction(number);
        int tasks = fiction.words.number(6, 60);
        return switch (number % 3) {
            case 0 -> fiction.plan("ke-hoach-" + number, number, tasks);
            case 1 -> fiction.letter("cong-van-" + number, number);
            default -> fiction.programme("chuong-trinh-" + number, number, tasks);
        };
    }

    /** A plan with so many tasks; about four of them fill a page. */
    static Paper plan(int number, int tasks) {
        return new Fiction(number).plan("ke-hoach-" + number, number, tasks);
    }

    private Paper plan(String name, int number, int tasks) {
        String field = words.field();
        head(number + "/KH-UBND", "KẾ HOẠCH", "Triển khai thực hiện công tác " + field + " năm 2026");
        opening(field);
        outline(field, tasks);
        organisation(field);
        foot();
        return new Paper(name, items);
    }

    private Paper programme(String name, int number, int tasks) {
        String field = words.field();
        head(number + "/CTr-UBND", "CHƯƠNG TRÌNH", "Hành động về " + field + " giai đoạn 2026-2030");
        opening(field);
        outline(field, tasks / 2);
        organisation(field);
        foot();
        items.add(Paper.centred("PHỤ LỤC"));
        items.add(Paper.centred("DANH MỤC NHIỆM VỤ " + field.toUpperCase(java.util.Locale.ROOT)));
        table(field, tasks / 2 + 1);
        return new Paper(name, items);
    }

    private Paper letter(String name, int number) {
        String field = words.field();
        items.add(new Paper.Grid(List.of(List.of("ỦY BAN NHÂN DÂN\nTỈNH HẢI SƠN\nSố: " + number + "/UBND-TH\nV/v tăng cường công tác " + field,
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n" + date())), false));
        items.add(Paper.line("Kính gửi:"));
        items.add(Paper.line("- " + words.departments(3) + ";"));
        items.add(Paper.line("- " + words.atLarge() + "."));
        items.add(Paper.line("Thời gian qua, công tác " + field + " trên địa bàn tỉnh đã đạt nhiều kết quả. Tuy nhiên, vẫn còn một số hạn chế. Ủy ban nhân dân tỉnh yêu cầu:"));
        for (int i = 1; i <= words.number(3, 9); i++) {
            items.add(Paper.line(i + ". " + words.department() + ": " + words.act(field) + words.time() + "."));
        }
        items.add(Paper.line("Yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện./."));
        foot();
        return new Paper(name, items);
    }

    private void head(String code, String type, String title) {
        items.add(new Paper.Grid(List.of(List.of("ỦY BAN NHÂN DÂN\nTỈNH HẢI SƠN\nSố: " + code, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n" + date())), false));
        items.add(Paper.centred(type));
        items.add(Paper.centred(title));
    }

    private String date() {
        return "Hải Sơn, ngày " + words.number(10, 28) + " tháng " + words.number(3, 12) + " năm 2026";
    }

    private void opening(String field) {
        items.add(Paper.line("Căn cứ Nghị quyết số " + words.number(1, 99) + "-NQ/TU ngày 15/01/2026 của Tỉnh ủy Hải Sơn về " + field
                + "; theo đề nghị của " + words.department() + " tại Tờ trình số " + words.number(100, 999) + "/TTr-SNV ngày 02/02/2026, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:"));
        items.add(Paper.heading("I. MỤC ĐÍCH, YÊU CẦU"));
        items.add(Paper.line("1. Nâng cao nhận thức, trách nhiệm của các cấp, các ngành và nhân dân về " + field + "."));
        items.add(Paper.line("2. Việc triển khai phải thiết thực, hiệu quả, phù hợp với điều kiện của từng cơ quan, đơn vị, địa phương."));
    }

    private void outline(String field, int tasks) {
        int points = Math.max(1, tasks / ITEMS_TO_A_POINT);
        items.add(Paper.heading("II. NHIỆM VỤ, GIẢI PHÁP"));
        for (int point = 1; point <= points; point++) {
            items.add(Paper.heading(point + ". Nhóm nhiệm vụ về " + words.field()));
            for (int i = 0; i < ITEMS_TO_A_POINT; i++) {
                items.add(Paper.line("- " + words.act(field) + words.time() + "."));
            }
            if (words.often(0.6)) {
                items.add(Paper.line("* Đơn vị chủ trì: " + words.department() + "."));
                items.add(Paper.line("* Đơn vị phối hợp: " + words.departments(3) + "."));
                items.add(Paper.line("* Thời gian thực hiện: " + words.one(List.of("Thường xuyên", "Quý III/2026", "Trước ngày 31/10/2026", "Giai đoạn 2026-2030")) + "."));
            }
        }
    }

    private void organisation(String field) {
        items.add(Paper.heading("III. TỔ CHỨC THỰC HIỆN"));
        for (int i = 1; i <= 6; i++) {
            items.add(Paper.heading(i + ". " + words.department()));
            items.add(Paper.line("Chủ trì, phối hợp với " + words.departments(2) + " thực hiện nhiệm vụ tại mục II." + words.number(1, 3) + " của Kế hoạch này" + words.time() + "."));
            items.add(Paper.line("- " + words.act(field) + "."));
        }
        items.add(Paper.line("Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các sở, ban, ngành, địa phương phản ánh về " + words.department() + " để tổng hợp, báo cáo Ủy ban nhân dân tỉnh./."));
    }

    private void table(String field, int rows) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("STT", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian thực hiện"));
        for (int i = 1; i <= rows; i++) {
            table.add(List.of(String.valueOf(i), words.act(field), words.department(), words.departments(2), words.one(List.of("2026", "Quý IV/2026", "Hằng năm", "Tháng 6/2026"))));
        }
        items.add(new Paper.Grid(table, true));
    }

    private void foot() {
        items.add(new Paper.Grid(List.of(List.of(
                "Nơi nhận:\n- Thường trực Tỉnh ủy (b/c);\n- Chủ tịch, các PCT UBND tỉnh;\n- Các sở, ban, ngành;\n- UBND các xã, phường;\n- Lưu: VT, TH.",
                "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n" + words.person())), false));
    }
}
