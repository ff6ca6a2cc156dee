package vn.thongsuot.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import vn.thongsuot.app.rendition.Wording;
import vn.thongsuot.reading.Reading;
import vn.thongsuot.reading.Reading.Actor;
import vn.thongsuot.reading.Reading.Citation;
import vn.thongsuot.reading.Reading.Obligation;

/** A reading for a person at a terminal: the head, what it carries out, the table of obligations, the findings. */
final class ReadingText {

    private final Wording words;
    private final int width;
    private final Ansi ansi;
    private final StringBuilder text = new StringBuilder();

    ReadingText(boolean english, int width, boolean colours) {
        this.words = new Wording(english);
        this.width = width;
        this.ansi = colours ? Ansi.ON : Ansi.OFF;
    }

    String write(Read read) {
        head(read.reading().header());
        carriesOut(read.reading().citations());
        obligations(read.reading().obligations());
        recipients(read.reading());
        findings(read.reading().findings());
        return text.toString();
    }

    private void head(Reading.Header header) {
        String type = header.type() == null ? words.say("Văn bản", "Document") : header.type();
        String code = header.code() != null ? header.code()
                : header.symbol() == null ? "" : words.say("(số để trống) ", "(number blank) ") + header.symbol();
        line(bold((type + " " + code).strip()));
        paragraph("", header.title());
        String from = header.issuer() == null ? "" : header.issuer() + (header.parentIssuer() == null ? "" : " (" + header.parentIssuer() + ")");
        paragraph(words.say("Nơi ban hành: ", "Issued by: "), from);
        String when = header.date() == null ? "" : words.day(header.date());
        paragraph(words.say("Ngày: ", "Date: "), when.isEmpty() ? null : when + (header.place() == null ? "" : ", " + header.place()));
    }

    private void carriesOut(List<Citation> citations) {
        List<Citation> basis = citations.stream().filter(citation -> citation.role() == Citation.Role.BASIS).toList();
        List<Citation> shown = basis.isEmpty() ? citations : basis;
        if (shown.isEmpty()) {
            return;
        }
        line("");
        line(bold(words.say("Căn cứ, triển khai", "Carries out")));
        for (Citation citation : shown) {
            paragraph("  • ", (citation.type() == null ? "" : citation.type() + " ") + citation.code()
                    + (citation.date() == null ? "" : ", " + words.day(citation.date()))
                    + (citation.issuer() == null ? "" : ", " + citation.issuer()));
        }
    }

    private void obligations(List<Obligation> obligations) {
        line("");
        line(bold(words.say("Nhiệm vụ: " + obligations.size(), "Obligations: " + obligations.size())));
        if (obligations.isEmpty()) {
            return;
        }
        TextTable table = new TextTable(width, 3, 10, 0, 24, 18, 13);
        table.head("#", words.say("Mục", "Section"), words.say("Nhiệm vụ", "Obligation"), words.say("Chủ trì", "Lead"),
                words.say("Phối hợp", "With"), words.say("Thời hạn", "Due"));
        int number = 0;
        for (Obligation o : obligations) {
            number++;
            String lead = words.names(o, Actor.Role.LEAD);
            List<Actor> others = o.actors().stream().filter(actor -> actor.role() != Actor.Role.LEAD).toList();
            table.row(String.valueOf(number), o.section() == null ? "–" : o.section(), shortened(o.text()),
                    lead.isEmpty() ? words.say("(chưa có)", "(nobody)") : lead, words.names(others), words.schedule(o.schedule()));
        }
        text.append(table.write());
    }

    /** The first words say which one it is; the whole stands in the page and the spreadsheet. */
    private static String shortened(String words) {
        if (words.length() <= 170) {
            return words;
        }
        int space = words.lastIndexOf(' ', 165);
        return words.substring(0, space < 100 ? 165 : space) + " …";
    }

    private void recipients(Reading reading) {
        if (!reading.recipients().isEmpty()) {
            paragraph(words.say("Nơi nhận: ", "Recipients: "),
                    String.join("; ", reading.recipients().stream().map(Reading.Recipient::name).toList()));
        }
        Reading.Signature signature = reading.signature();
        if (signature.position() != null || signature.name() != null) {
            paragraph(words.say("Người ký: ", "Signed: "), String.join(", ", java.util.stream.Stream
                    .of(signature.authority(), signature.position(), signature.name()).filter(java.util.Objects::nonNull).toList()));
        }
    }

    private void findings(List<Reading.Finding> findings) {
        line("");
        if (findings.isEmpty()) {
            line(words.say("Không thấy điểm nào cần làm rõ.", "Nothing found that needs clearing up."));
            return;
        }
        line(bold(words.say("Cần làm rõ: " + findings.size(), "To clear up: " + findings.size())));
        for (Reading.Finding finding : findings) {
            String mark = switch (finding.severity()) {
                case ERROR -> "✗ ";
                case WARNING -> "! ";
                case INFO -> "· ";
            };
            paragraph("  " + mark, words.message(finding));
        }
    }

    private String bold(String line) {
        return ansi.string("@|bold " + line.replace("|", "¦") + "|@");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void paragraph(String label, @Nullable String content) {
        if (content == null || content.isBlank()) {
            return;
        }
        List<String> lines = new ArrayList<>(TextTable.wrap(label + content, width));
        lines.forEach(this::line);
    }
}
