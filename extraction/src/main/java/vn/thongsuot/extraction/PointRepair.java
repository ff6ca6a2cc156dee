package vn.thongsuot.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thongsuot.extraction.LineStarts.Start;

/**
 * Sets right the Arabic numbers of points: "1, Công tác" and "1 Công tác" are "1. Công tác", "43." behind "4.2." is "4.3.", and where between points 1 and 3 just one line begins
 * with something that cannot be read, that is 2.
 */
final class PointRepair {

    private static final Pattern POINT = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})[.)]?");
    private static final Pattern SURE = Pattern.compile("(\\d{1,2})[./]");
    private static final Pattern DOUBTFUL = Pattern.compile("(\\d{1,2})[,:;]?|[lIi|]\\.");
    /** Where points begin anew. */
    private static final Pattern SECTION = Pattern.compile("(?u)[IVX]{1,5}[.-].*|(?:Điều|ĐIỀU|Chương|CHƯƠNG|Phần|PHẦN|Phụ|PHỤ)");

    private final LineStarts lines;
    /** Lines since the last point that may be points, of which no number can be relied on. */
    private final List<Start> doubtful = new ArrayList<>();
    private String next = "";
    private int last;
    private String mark = ".";

    private PointRepair(LineStarts lines) {
        this.lines = lines;
    }

    static List<Page> repair(List<Page> pages) {
        PointRepair repair = new PointRepair(LineStarts.of(pages));
        repair.lines.starts().forEach(repair::look);
        repair.settle(0);
        return repair.lines.pages();
    }

    private void look(Start start) {
        String word = start.first().text();
        Matcher sure = SURE.matcher(word);
        if (SECTION.matcher(word).matches()) {
            settle(0);
            last = 0;
        } else if (start.first().unreadBefore() && Character.isUpperCase(word.charAt(0))) {
            doubtful.add(start);
        } else if (start.line().words().size() < 2 || !Character.isUpperCase(start.line().words().get(1).text().charAt(0))) {
            return;
        } else if (sure.matches()) {
            int number = Integer.parseInt(sure.group(1));
            settle(number);
            last = number;
            mark = word.substring(word.length() - 1);
        } else if (DOUBTFUL.matcher(word).matches()) {
            doubtful.add(start);
        } else {
            String point = point(word);
            if (!point.equals(word)) {
                lines.change(start, point);
            }
        }
    }

    /** The doubtful lines are the points between the last one and {@code number}, where they are as many; with a comma one is right by itself. */
    private void settle(int number) {
        List<Start> numbered = doubtful.stream().filter(start -> !start.first().unreadBefore()).toList();
        List<Start> missed = fill(doubtful, number) ? doubtful : fill(numbered, number) ? numbered : List.of();
        for (int i = 0; i < missed.size(); i++) {
            PageWord first = missed.get(i).first();
            lines.change(missed.get(i), last + 1 + i + mark + (first.unreadBefore() ? " " + first.text() : ""));
        }
        if (missed.isEmpty()) {
            for (Start start : numbered) {
                if (start.first().text().equals(last + 1 + ",")) {
                    lines.change(start, ++last + mark);
                }
            }
        }
        doubtful.clear();
    }

    /** Whether these are just the points between the last one and {@code number}: none says that it is another. */
    private boolean fill(List<Start> points, int number) {
        if (points.isEmpty() || points.size() != number - last - 1) {
            return false;
        }
        for (int i = 0; i < points.size(); i++) {
            Matcher m = DOUBTFUL.matcher(points.get(i).first().text());
            if (m.matches() && m.group(1) != null && Integer.parseInt(m.group(1)) != last + 1 + i) {
                return false;
            }
        }
        return true;
    }

    /** "43." behind "4.2." is "4.3."; any other word stays. */
    private String point(String word) {
        Matcher m = POINT.matcher(word);
        if (m.matches()) {
            next = m.group(1) + "." + (Integer.parseInt(m.group(2)) + 1);
        } else if (!next.isEmpty() && word.replaceAll("[.)]$", "").equals(next.replace(".", ""))) {
            String point = next + ".";
            next = point.substring(0, point.indexOf('.') + 1) + (Integer.parseInt(next.substring(next.indexOf('.') + 1)) + 1);
            return point;
        }
        return word;
    }
}
