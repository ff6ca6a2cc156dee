package vn.thongsuot.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A tree of any size, on no map: provinces, communes in each, cells in each commune. The first units of a larger tree are those of a smaller one. */
final class FictionalTree {

    private static final int PROVINCES = 34;
    private static final int COMMUNES = PROVINCES * 95;
    private static final List<String> FIRST = List.of("Hải", "Đông", "Tây", "Nam", "Bắc", "An", "Bình", "Thanh", "Phú", "Vĩnh", "Tân", "Long", "Hòa", "Mỹ", "Cẩm", "Xuân", "Thạch", "Kim");
    private static final List<String> SECOND = List.of("Sơn", "Hà", "Thủy", "Lâm", "Điền", "Giang", "Khê", "Trạch", "Lộc", "Phong", "Thịnh", "Vân", "Mai", "Trung", "Quang", "Đức", "Nghĩa");
    private static final List<String> CELLS = List.of("thôn", "tổ dân phố", "Trường Tiểu học", "Trạm Y tế", "Hợp tác xã", "Công an", "Quân sự", "Cơ quan");

    private FictionalTree() {}

    /** How many of the first {@code size} units are cells. */
    static int cells(int size) {
        return Math.max(0, size - PROVINCES - COMMUNES);
    }

    static String code(int unit) {
        return "U" + unit;
    }

    static String name(int unit) {
        if (unit < PROVINCES) {
            return "Tỉnh ủy " + place(unit);
        }
        return unit < PROVINCES + COMMUNES ? "Đảng ủy xã " + place(unit * 7) + " " + FIRST.get(unit % FIRST.size())
                : "Chi bộ " + CELLS.get(unit % CELLS.size()) + " " + place(unit * 13) + " " + (unit % 97 + 1);
    }

    private static String place(int number) {
        return FIRST.get(number % FIRST.size()) + " " + SECOND.get(number / FIRST.size() % SECOND.size());
    }

    /** The code of the unit above; empty for those at the top of the table. */
    private static String above(int unit) {
        if (unit < PROVINCES) {
            return "";
        }
        return code(unit < PROVINCES + COMMUNES ? (unit - PROVINCES) % PROVINCES : PROVINCES + (unit - PROVINCES - COMMUNES) % COMMUNES);
    }

    /** Writes the units from one number up to another as a table. */
    static void write(Path file, int from, int to) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("Mã;Tên đơn vị;Tên viết tắt;Loại;Thuộc (mã cấp trên);Ngày thành lập\n");
            for (int unit = from; unit < to; unit++) {
                int level = unit < PROVINCES ? 1 : unit < PROVINCES + COMMUNES ? 2 : 3;
                String kind = List.of("party-province", "party-commune", "party-cell").get(level - 1);
                out.write(code(unit) + ";" + name(unit) + ";;" + kind + ";" + above(unit) + ";0" + (unit % 9 + 1) + "/0" + level + "/2015\n");
            }
        }
    }
}
