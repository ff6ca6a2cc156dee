package vn.thongsuot.app.cli;

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

    /** Below this a table has no room for six columns. */
    private static final int NARROW = 100;
    private static final String FIELDS = "     ";

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
        line(bold(words.document(header)));
        paragraph("", header.title());
        paragraph("", words.issued(header));
    }

    private void carriesOut(List<Citation> citations) {
        List<Citation> basis = citations.stream().filter(citation -> citation.role() == Citation.Role.BASIS).toList();
        List<Citation> shown = basis.isEmpty() ? citations : basis;
        if (shown.isEmpty()) {
            return;
        }
        line("");
        line(bold(basis.isEmpty() ? words.say("Viện dẫn", "Cites") : words.say("Căn cứ, triển khai", "Carries out")));
        shown.forEach(citation -> paragraph("  • ", words.citation(citation)));
    }

    private void obligations(List<Obligation> obligations) {
        line("");
        line(bold(words.say("Nhiệm vụ: " + obligations.size(), "Obligations: " + obligations.size())));
        if (obligations.isEmpty()) {
            return;
        }
        if (width < NARROW) {
            obligations.forEach(this::listed);
        } else {
            table(obligations);
        }
        line("");
    }

    private void table(List<Obligation> obligations) {
        int names = Math.clamp(width / 6, 18, 26);
        TextTable table = new TextTable(width, 3, 8, 0, names, names - 2, 13);
        table.head(words.say("TT", "No."), words.say("Mục", "Section"), words.say("Nhiệm vụ", "Obligation"), words.say("Chủ trì", "Lead"),
                words.say("Phối hợp", "With"), words.say("Thời hạn", "Due"));
        for (Obligation o : obligations) {
            table.row(number(o), o.section() == null ? "–" : o.section(), shortened(o.text()), lead(o), words.helpers(o), words.schedule(o.schedule()));
        }
        text.append(table.write());
    }

    /** One below the other, where a table would have columns of a word each. */
    private void listed(Obligation o) {
        line("");
        paragraph(String.format("%3s  ", number(o)), (o.section() == null ? "" : "[" + o.section() + "] ") + shortened(o.text()));
        field(words.say("Chủ trì: ", "Lead: "), lead(o));
        words.helpers(o).lines().forEach(line -> field(line.contains(": ") ? "" : words.say("Phối hợp: ", "With: "), line));
        field(words.say("Thời hạn: ", "Due: "), words.schedule(o.schedule()));
    }

    private void field(String name, String content) {
        TextTable.wrap(name + content, width - FIELDS.length()).forEach(line -> line(FIELDS + line));
    }

    private static String number(Obligation o) {
        return o.id().substring(1);
    }

    private String lead(Obligation o) {
        String lead = words.names(o, Actor.Role.LEAD);
        return lead.isEmpty() ? words.say("(chưa có)", "(nobody)") : lead;
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

    /** Words after a label; their further lines begin under the first. */
    private void paragraph(String label, @Nullable String content) {
        if (content == null || content.isBlank()) {
            return;
        }
        boolean hangs = label.isBlank() || label.startsWith(" ");
        String indent = hangs ? " ".repeat(label.length()) : "";
        List<String> lines = hangs ? TextTable.wrap(content, width - label.length()) : TextTable.wrap(label + content, width);
        for (int i = 0; i < lines.size(); i++) {
            line((i > 0 ? indent : hangs ? label : "") + lines.get(i));
        }
    }
}
