package vn.thongsuot.reading;

/**
 * The stretch {@code [start, end)} of a document's text, in UTF-16 code units.
 *
 * @param start index of the first code unit
 * @param end index after the last code unit, not before {@code start}
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span [" + start + ", " + end + ")");
        }
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /** Whether the other span lies inside this one. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The words of {@code text} at this span, exactly as they stand there. */
    public String in(CharSequence text) {
        return text.subSequence(start, end).toString();
    }
}
