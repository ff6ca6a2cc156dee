package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.AssignmentLine.Field;
import vn.thongsuot.reading.AssignmentLine.Kind;
import vn.thongsuot.reading.Reading.Schedule;

/**
 * An assignment line written as a heading with what it says below it: "a) Cơ quan chủ trì" over a bullet for each unit, "2. Cơ quan chủ trì, phối hợp" over
 * a line for each role, "3. Thời gian thực hiện" over the time.
 */
final class LineBlock {

    /** Which year "Quý II" is in does not matter for whether it is a time. */
    private static final int ANY_YEAR = 2000;

    private LineBlock() {}

    /** What a heading and all that stands below it state as one line; {@code null} where the heading says anything else than labels, or anything below it more than a value. */
    static @Nullable AssignmentLine of(Wording text, Node node, Words heading) {
        Kind kind = node.children.isEmpty() ? null : AssignmentLine.labelAlone(heading);
        if (kind == null) {
            return null;
        }
        List<Field> fields = new ArrayList<>();
        for (Node child : node.children) {
            AssignmentLine line = child.assignment(text);
            if (line != null) {
                fields.addAll(line.fields());
            } else if (isValue(text, child, kind)) {
                fields.add(new Field(kind, Folded.trim(text, child.content(), ".;,")));
            } else {
                return null;
            }
        }
        return new AssignmentLine(fields, true);
    }

    private static boolean isValue(Wording text, Node child, Kind kind) {
        if (child.kind == Node.Kind.TABLE || !child.children.isEmpty()) {
            return false;
        }
        Words words = text.words(child.content()).ofItem();
        return switch (kind) {
            case LEAD, COOPERATE, EXECUTE -> UnitHeading.of(text, words) != null || RoleList.of(words, 0, words.size()) != null || isName(words);
            case SCHEDULE -> !Tasks.isAct(words) && Schedules.ofColumn(text, child.content(), ANY_YEAR).kind() != Schedule.Kind.UNSPECIFIED;
            case DELIVERABLE, ATTRIBUTE -> false;
        };
    }

    /** "Ban Công tác đặc biệt - Ủy ban Chuyên trách Chính phủ": begins as names do, and tells no act of theirs. */
    private static boolean isName(Words words) {
        UnitNames.Names names = UnitNames.beginsAt(words, 0) ? UnitNames.at(words, 0, words.size(), UnitNames.Place.SENTENCE) : null;
        return names != null && words.find(0, words.size(), ":") < 0 && !UnitVocabulary.isVerb(words, Subjects.behindMarks(words, names.end(), words.size()));
    }
}
