package vn.thongsuot.app.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.thongsuot.app.ServerTest;

/**
 * A journey through the pages as people make it, in a real browser, on a server with a database of its own. Skipped where no Chromium is installed.
 * Whatever the browser complains of, such as something inline that the policy refused, fails the journey.
 */
@ServerTest
abstract class JourneyTest {

    static final int DESKTOP = 1440;
    static final int TABLET = 1024;
    static final int TELEPHONE = 390;

    private final List<Visit> visits = new ArrayList<>();

    @LocalServerPort
    private int port;

    @BeforeAll
    static void needsChromium() {
        assumeTrue(Chromium.program().isPresent(), "Chromium is not installed: run bin/setup");
    }

    /** Somebody who has never been here, at a desk. */
    Visit visitor() {
        return visitor(DESKTOP, false, true);
    }

    Visit visitor(int width, boolean dark, boolean script) {
        Visit visit = new Visit("http://localhost:" + port, width, dark, script);
        visits.add(visit);
        return visit;
    }

    @AfterEach
    void browserHadNothingToComplainOf() {
        List<String> complaints = visits.stream().flatMap(visit -> visit.complaints().stream()).toList();
        visits.forEach(Visit::close);
        visits.clear();
        assertThat(complaints).isEmpty();
    }
}
