package vn.thongsuot.app.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thongsuot.app.execution.Bloc.TODAY;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.execution.Issued.Duty;

/** One act discharges several obligations of several directives: entered once, for all or for none. */
@ServerTest
@Import(Bloc.Tools.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JointReportTest {

    @Autowired private Bloc.Tools tools;
    private Bloc bloc;
    private String one;
    private String two;
    private String three;

    @BeforeAll
    void aBloc() throws Exception {
        bloc = new Bloc(tools, "Suối Lá");
    }

    private void issueTwo() throws Exception {
        DocumentId first = bloc.issue(Duty.by("o1", TODAY.plusDays(5), bloc.part("cell", "lead")), Duty.by("o2", TODAY.plusDays(6), bloc.part("cell", "lead")));
        DocumentId second = bloc.issue(Duty.by("o1", TODAY.plusDays(7), bloc.part("cell", "implement")));
        one = bloc.path("cell", first, "o1");
        two = bloc.path("cell", first, "o2");
        three = bloc.path("cell", second, "o1");
        for (String path : List.of(one, two, three)) {
            bloc.awaitOpen(path);
        }
    }

    /** What the form of the first offers for another. */
    private String seen(String path) throws Exception {
        String[] parts = path.split("/");
        return bloc.html(one, "clerk of cell").select("input[name=also]").eachAttr("value").stream().filter(value -> value.startsWith(parts[3] + "_" + parts[4] + "_")).findFirst().orElseThrow();
    }

    @Test
    void wordsAndFilesAreEnteredOnceForAllThatWereTicked() throws Exception {
        issueTwo();
        MockMultipartFile file = new MockMultipartFile("files", "bien-ban.txt", "text/plain", "Biên bản chung.".getBytes(StandardCharsets.UTF_8));
        assertThat(bloc.say(one, "clerk of cell", "report", List.of(file), "words", "Một hội nghị cho cả ba việc.", "percent", "90", "also", seen(two), "also", seen(three)).getStatus()).isEqualTo(302);
        assertThat(bloc.states(one)).startsWith("chờ xác nhận 90%");
        assertThat(bloc.states(three)).as("percent is of the one alone").startsWith("chờ xác nhận đúng hạn");
        Document page = bloc.html(three, "clerk of bloc");
        assertThat(page.select(".history").text()).contains("Một hội nghị cho cả ba việc.", "bien-ban.txt");
        assertThat(page.select(".history li li a[href^=/occurrences]").eachAttr("href")).containsExactlyInAnyOrder(one, two);
        assertThat(bloc.recorded(three, "%")).contains("work-report", "evidence-given");
        assertThat(bloc.say(two, "clerk of bloc", "return", "words", "Việc này cần biên bản riêng.")).as("each is judged by itself").isEqualTo(302);
        assertThat(bloc.states(two)).startsWith("thực hiện lại");
        assertThat(bloc.states(three)).startsWith("chờ xác nhận");
    }

    @Test
    void nothingIsWrittenWhereOneOfThemHasMovedOn() throws Exception {
        issueTwo();
        String stale = seen(two);
        assertThat(bloc.say(two, "clerk of cell", "progress", "words", "Đang làm.")).isEqualTo(302);
        assertThat(bloc.say(one, "clerk of cell", "report", "words", "Xong cả.", "also", seen(three), "also", stale)).isEqualTo(302);
        for (String path : List.of(one, three)) {
            assertThat(bloc.states(path)).startsWith("chưa báo cáo");
        }
        assertThat(bloc.say(one, "clerk of cell", "report", "words", "Xong.", "also", "9999999_o1_2026-01-01_0")).as("what is not the unit's").isEqualTo(302);
        assertThat(bloc.states(one)).startsWith("chưa báo cáo");
    }

    @Test
    void saysWhenThereAreMoreOthersThanItShows() throws Exception {
        issueTwo();
        assertThat(bloc.html(one, "clerk of cell").select(".others legend").text()).doesNotContain("Chỉ hiện");
        Duty[] many = IntStream.rangeClosed(1, 101).mapToObj(number -> Duty.by("o" + number, TODAY.plusDays(30), bloc.part("cell", "lead"))).toArray(Duty[]::new);
        bloc.awaitOpen(bloc.path("cell", bloc.issue(many), "o101"));
        Document page = bloc.html(one, "clerk of cell");
        assertThat(page.select(".others input[name=also]")).hasSize(100);
        assertThat(page.select(".others legend").text()).contains("Chỉ hiện 100 việc đến hạn sớm nhất.");
        assertThat(page.select(".others summary .count").text()).isEqualTo("100+");
    }
}
