package vn.thongsuot.reading;

import vn.thongsuot.reading.UnitVocabulary.Head;
import vn.thongsuot.reading.UnitVocabulary.UnitClass;

/** What has been read of a name while going through its words. */
final class NameSoFar {

    Head head = Head.none(0);
    int from;
    /** Where the words of the innermost body of the name begin that tell which ("Hội đồng | Xét công nhận …"). */
    int qualifier;
    /** What the innermost body is ("Giám đốc Trung tâm …": an organ in an office). */
    UnitClass innermost = UnitClass.NONE;
    /** Whether nothing but heads has been read of it ("các Sở", "các sở, ban"). */
    boolean bare;
    /** Where a name ends that the document tells elsewhere; -1 where none was met. */
    int known = -1;
    /** Where a field ends that is told in full; -1 where none was met. */
    int fieldEnd = -1;
    boolean determinedInside;
    /** Whether it is a list behind a colon ("các Bộ: Công an, Xây dựng"). */
    boolean listed;
    /** Inside "được …", "đang …", "có liên quan đến …", where only some verbs end it. */
    boolean relative;
    /** Inside "có khu, điểm du lịch": what tells the bodies apart may be a list. */
    boolean having;

    static NameSoFar at(int from, Head head) {
        NameSoFar name = new NameSoFar();
        name.from = from;
        name.head = head;
        name.bare = head.type() != UnitClass.NONE;
        name.determinedInside = head.determined();
        name.qualifier = head.end();
        name.innermost = head.type();
        return name;
    }

    boolean isOrgan() {
        return head.type() == UnitClass.ORGAN;
    }

    boolean isOffice() {
        return head.type() == UnitClass.OFFICE;
    }

    /** An organ needs words of its own. */
    boolean isComplete() {
        return !bare || !isOrgan();
    }
}
