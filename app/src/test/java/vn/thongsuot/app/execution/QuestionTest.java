package vn.thongsuot.app.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thongsuot.app.execution.Bloc.TODAY;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.calendar.WorkingCalendar;
import vn.thongsuot.app.database.Database;
import vn.thongsuot.app.execution.Issued.Duty;

/** Questions about an obligation: who asks, who answers, who sees them, and how long they have waited. */
@ServerTest
@Import(Bloc.Tools.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionTest {

    @Autowired private Bloc.Tools tools;
    @Autowired private WorkingCalendar calendar;
    @Autowired private Database database;
    private Bloc bloc;

    @BeforeAll
    void aBloc() {
        bloc = new Bloc(tools, "Hòn Khói");
    }

    private int send(String path, String who, String words) throws Exception {
        return bloc.send(path, who, List.of(), "words", words).getStatus();
    }

    private static String answerForm(Document page) {
        return page.select("form[action$=/answer]").attr("action");
    }

    @Test
    void theUnitAsksTheSenderAnswersAndBothSeeHowLongItTook() throws Exception {
        String path = bloc.owed("base", Duty.by("o1", TODAY.plusDays(9), bloc.part("base", "lead"), bloc.part("other", "implement")));
        assertThat(send(path + "/questions", "clerk of base", "  ")).isEqualTo(302);
        assertThat(bloc.html(path, "clerk of base").select("#questions .count").text()).as("nothing was asked").isEqualTo("0");
        assertThat(send(path + "/questions", "clerk of base", "Có tính cả công nhân thời vụ không?")).isEqualTo(302);
        eightDaysPass(path);
        int waited = calendar.workingDays().between(TODAY.minusDays(8), TODAY);
        assertThat(bloc.html("/", "clerk of bloc").select(".desk-decision li").eachText()).anyMatch(line -> line.contains("Có tính cả công nhân thời vụ không?") && line.contains("đã chờ " + waited + " ngày làm việc"));
        Document page = bloc.html(path, "clerk of bloc");
        assertThat(page.select("section[aria-labelledby=questions]").text()).contains("chờ trả lời " + waited + " ngày làm việc").doesNotContain("clerk of base");
        assertThat(send(answerForm(page), "clerk of base", "Tự trả lời.")).as("not by whoever asks").isEqualTo(404);
        assertThat(send(answerForm(page), "clerk of bloc", "Có, nếu làm từ ba tháng trở lên.")).isEqualTo(302);
        assertThat(send(answerForm(page), "clerk of bloc", "Không.")).as("answered once").isEqualTo(302);
        assertThat(bloc.html(path, "clerk of base").select("section[aria-labelledby=questions]").text()).contains("Có, nếu làm từ ba tháng trở lên.", "trả lời sau " + waited + " ngày làm việc")
                .doesNotContain("Không.");
        assertThat(bloc.html("/", "clerk of bloc").select(".desk-decision").text()).doesNotContain("công nhân thời vụ");
        assertThat(bloc.recorded(path, "question-%")).containsExactly("question-asked", "question-answered");
    }

    private void eightDaysPass(String path) throws Exception {
        try (Connection owner = database.asOwner(); PreparedStatement update = owner.prepareStatement("update execution.question set asked_at = asked_at - interval '8 days' where document_id = ?")) {
            update.setLong(1, Long.parseLong(path.split("/")[3]));
            assertThat(update.executeUpdate()).isOne();
        }
    }

    @Test
    void theLeadAnswersThoseWhoTakePartAndNobodyElseSeesIt() throws Exception {
        String lead = bloc.owed("base", Duty.by("o1", TODAY.plusDays(9), bloc.part("base", "lead"), bloc.part("other", "implement")));
        String other = lead.replace("/occurrences/" + bloc.unit("base").value(), "/occurrences/" + bloc.unit("other").value());
        assertThat(send(other + "/questions", "clerk of other", "Báo cáo theo mẫu nào?")).isEqualTo(302);
        assertThat(bloc.html("/", "clerk of base").select(".desk-decision").text()).contains("Báo cáo theo mẫu nào?");
        assertThat(send(other + "/questions", "clerk of cell", "Xin hỏi.")).isEqualTo(404);
        assertThat(send(answerForm(bloc.html(other, "clerk of base")), "clerk of base", "Theo mẫu 2.")).isEqualTo(302);
        assertThat(bloc.html(other, "clerk of other").select(".history").text()).contains("Theo mẫu 2.");
    }
}
