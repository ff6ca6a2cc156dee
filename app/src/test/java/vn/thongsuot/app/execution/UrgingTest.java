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
}
