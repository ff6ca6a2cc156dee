package vn.thongsuot.reading;

/** What has happened so far: "Thực hiện Luật Đê điều, từ năm 2013 đến nay, các xã đã trồng …", which asks nobody for anything. */
final class SoFar {

    private static final Phrases<Boolean> TIMES = Phrase.set("đến nay", "thời gian qua", "những năm qua", "vừa qua", "gần đây");
    private static final int LONGEST_BEFORE = 40;

    private SoFar() {}

    /** Whether the first sentence says since when, and that something has been. */
    static boolean isTold(Words words) {
        Phrases.Match<Boolean> time = words.at(0, "thực", "hiện") ? TIMES.first(words, 0, Math.min(words.size(), LONGEST_BEFORE)) : null;
        return time != null && words.at(time.end(), ",") && words.find(time.end(), words.size(), "đã") > 0;
    }
}
