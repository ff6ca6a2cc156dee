package vn.thongsuot.bench;

import java.util.List;

/** What can be measured. */
interface Benchmark {

    /** What it measures, in one line. */
    String about();

    List<Figure> run(Conditions conditions) throws Exception;
}
