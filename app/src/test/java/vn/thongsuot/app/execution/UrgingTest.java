package vn.thongsuot.app.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thongsuot.app.execution.Bloc.TODAY;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.execution.Issued.Duty;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.extraction.Extraction;
import vn.thongsuot.reading.DirectiveReader;
import vn.thongsuot.reading.Reading;
import vn.thongsuot.reading.SourceText;

/** A letter that urges late units: its number, what it says, who may make and take it, and never two of a day. */
@ServerTest
@Import(Bloc.Tools.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UrgingTest {

    @Autowired private Bloc.Tools tools;
    @Autowired private JdbcClient sql;
    private Bloc bloc;

    @BeforeAll
    void aBloc() {
        bloc = new Bloc(tools, "Gành Ráng");
    }

    private static String letters(String path) {
        return "/work/late/" + path.split("/")[3] + "/letters";
    }

    @Test
    void theSenderUrgesLateUnitsByALetterWithANumberOfItsOwn() throws Exception {
        String path = bloc.owed("base", Duty.by("o1", TODAY.minusDays(7), bloc.part("base", "lead"), bloc.part("other", "implement")), Duty.by("o2", TODAY.plusDays(7), bloc.part("base", "lead")));
        String late = "/work/late/" + path.split("/")[3];
        assertThat(bloc.send(letters(path), "clerk of base", List.of()).getStatus()).as("who is late urges nobody").isEqualTo(404);
        bloc.send(letters(path), "clerk of bloc", List.of());
        assertThat(bloc.html(late, "clerk of bloc").select(".files a")).as("not without a number").isEmpty();
        assertThat(bloc.html(late, "clerk of bloc").select("main").text()).contains("2 việc quá hạn, của 2 đơn vị.");
        bloc.asSystem(() -> sql.sql("insert into directive.term (unit_id, begins) values (:unit, date '2025-08-01')").param("unit", bloc.unit("bloc").value()).update());
        assertThat(bloc.send(letters(path), "clerk of bloc", List.of()).getRedirectedUrl()).isEqualTo(late);
        bloc.send(letters(path), "leader of bloc", List.of());
        Document page = bloc.html(late, "leader of bloc");
        assertThat(page.select(".files a").eachText()).as("one of a day").containsExactly("Công văn 01-CV/ĐUK");
        MockHttpServletResponse file = bloc.answer(page.select(".files a").attr("href"), "clerk of bloc");
        SourceText text = new Extraction().extract("cong-van.docx", file.getContentAsByteArray()).text();
        assertThat(text.text()).contains("Số 01-CV/ĐUK", "Đảng bộ Công ty Chè Gành Ráng", "Đảng bộ Công ty Mật Gành Ráng", "Việc o1 phải làm", "ngày làm việc, chưa báo cáo").doesNotContain("Việc o2");
        Reading reading = new DirectiveReader().read(text);
        assertThat(reading.header().code()).isEqualTo("01-CV/ĐUK");
        assertThat(reading.header().date()).isEqualTo(TODAY);
        assertThat(bloc.answer(page.select(".files a").attr("href"), "clerk of base").getStatus()).isEqualTo(404);
        assertThat(bloc.<List<String>>asSystem(() -> sql.sql("select details ->> 'given' from audit.record where unit_id = :unit and action = 'units-urged'").param("unit", bloc.unit("bloc").value())
                .query(String.class).list())).containsExactly("01-CV/ĐUK");
    }

    private static void begins(Bloc bloc, JdbcClient sql, String unit) {
        bloc.asSystem(() -> sql.sql("insert into directive.term (unit_id, begins) values (:unit, date '2025-08-01') on conflict do nothing").param("unit", bloc.unit(unit).value()).update());
    }

    private static void late(Bloc bloc, JdbcClient sql, String path) {
        String[] parts = path.split("/");
        bloc.asSystem(() -> sql.sql("update execution.occurrence set due = :due where unit_id = :unit and document_id = :document").param("due", TODAY.minusDays(3)).param("unit", Long.parseLong(parts[2]))
                .param("document", Long.parseLong(parts[3])).update());
    }

    @Test
    void whoeverPassedItsPartDownUrgesThoseToWhomItDid() throws Exception {
        Bloc bloc = new Bloc(tools, "Gành Son");
        begins(bloc, sql, "bloc");
        begins(bloc, sql, "base");
        bloc.below("press", "base", "Chi bộ Ép Gành Son");
        bloc.below("night", "press", "Tổ đảng Ca Đêm Gành Son");
        bloc.person("clerk of press", "press", Role.CLERK);
        String path = bloc.owed("base", Duty.by("o1", TODAY.plusDays(7), bloc.part("base", "lead"), bloc.part("other", "implement")));
        String page = "/work/late/" + path.split("/")[3];
        String press = path.replaceFirst("/occurrences/\\d+", "/occurrences/" + bloc.unit("press").value());
        String night = path.replaceFirst("/occurrences/\\d+", "/occurrences/" + bloc.unit("night").value());
        assertThat(bloc.send(path + "/passing", "clerk of base", List.of(), "day", PassingForm.DAY.format(TODAY), "units", Long.toString(bloc.unit("press").value())).getStatus()).isEqualTo(302);
        assertThat(bloc.send(press + "/passing", "clerk of press", List.of(), "day", PassingForm.DAY.format(TODAY), "units", Long.toString(bloc.unit("night").value())).getStatus()).isEqualTo(302);
        late(bloc, sql, press);
        late(bloc, sql, night);
        assertThat(bloc.html(page, "clerk of bloc").select("form[action$=letters]")).as("nobody whom the document asks is late").isEmpty();
        assertThat(bloc.send(letters(path), "clerk of bloc", List.of()).getStatus()).isEqualTo(404);
        assertThat(bloc.send(letters(path), "clerk of bloc", List.of(), "passed", "true").getStatus()).as("passed nothing down").isEqualTo(404);
        assertThat(bloc.send(letters(path), "clerk of other", List.of(), "passed", "true").getStatus()).isEqualTo(404);
        assertThat(bloc.html(page, "clerk of base").select("form[action$=letters] input[name=passed]")).hasSize(1);
        assertThat(bloc.send(letters(path), "clerk of base", List.of()).getStatus()).as("no document of its own").isEqualTo(404);
        assertThat(bloc.send(letters(path), "clerk of base", List.of(), "passed", "true").getRedirectedUrl()).isEqualTo(page);
        bloc.send(letters(path), "leader of base", List.of(), "passed", "true");
        Document late = bloc.html(page, "clerk of base");
        assertThat(late.select(".files a").eachText()).as("one of a day, in the unit's own row of numbers").containsExactly("Công văn 01-CV/……");
        assertThat(late.select(".files").text()).contains("phần việc đã giao xuống", "1 đơn vị, 1 việc");
        String text = new Extraction().extract("cong-van.docx", bloc.answer(late.select(".files a").attr("href"), "clerk of base").getContentAsByteArray()).text().text();
        assertThat(text).contains("Số 01-CV/……", "ĐẢNG BỘ CÔNG TY CHÈ GÀNH SON", "Chi bộ Ép Gành Son", "Việc o1 phải làm").doesNotContain("Ca Đêm", "Công ty Mật");

        late(bloc, sql, path);
        assertThat(bloc.send(letters(path), "clerk of bloc", List.of()).getStatus()).isEqualTo(302);
        text = new Extraction().extract("cong-van.docx", bloc.answer(bloc.html(page, "clerk of bloc").select(".files a").attr("href"), "clerk of bloc").getContentAsByteArray()).text().text();
        assertThat(text).as("whom the document asks, and nobody else").contains("Đảng bộ Công ty Chè Gành Son").doesNotContain("Chi bộ Ép", "Ca Đêm");
    }
}
