package vn.thongsuot.app.execution;

import java.time.LocalDate;
import java.util.List;
import vn.thongsuot.app.web.Language;

/**
 * How much work lies where.
 *
 * @param own whether it is the acting unit: its people are named to nobody else
 * @param since from when on what is done is counted
 * @param people of the unit; what nobody is responsible for stands last
 * @param units directly below
 * @param more whether there are more units than are shown
 */
public record LoadView(String unit, boolean own, LocalDate since, List<Line> people, List<Line> units, boolean more, List<Cost> costs) {

    /**
     * A person or a unit; {@code path} leads on, empty where it leads nowhere.
     *
     * @param nobody whether it is what nobody is responsible for
     */
    public record Line(String name, String path, boolean nobody, Load load) {

        /** Working days as they are written: 3,5; empty where there are none to tell of. */
        public String toReport() {
            return days(load.toReport());
        }

        public String toVerify() {
            return days(load.toVerify());
        }

        private static String days(java.util.OptionalDouble days) {
            return days.isEmpty() ? "" : java.math.BigDecimal.valueOf(days.getAsDouble()).setScale(1, java.math.RoundingMode.HALF_UP).stripTrailingZeros().toPlainString().replace('.', ',');
        }

        /** What the bar shows, in words. */
        public String inWords(Language language) {
            return language.say(load.late() + " quá hạn; " + load.nearlyDue() + " sắp đến hạn; " + load.calm() + " đang làm; " + load.waiting() + " chờ xác nhận",
                    load.late() + " late; " + load.nearlyDue() + " nearly due; " + load.calm() + " under way; " + load.waiting() + " awaiting confirmation");
        }
    }

    /** What a document cost the unit; {@code path} is empty where whoever looks can't read it. */
    public record Cost(String name, String path, long occurrences, long reports, long files, long days) {}

    /** The most that lies at one of them: the length of the longest bar. */
    public static long most(List<Line> lines) {
        return lines.stream().mapToLong(line -> line.load().held()).max().orElse(0);
    }

    /** The longest of the middle times. */
    public static double slowest(List<Line> lines) {
        return lines.stream().mapToDouble(line -> Math.max(line.load().toReport().orElse(0), line.load().toVerify().orElse(0))).max().orElse(0);
    }

    public long dearest() {
        return costs.stream().mapToLong(Cost::days).max().orElse(0);
    }
}
