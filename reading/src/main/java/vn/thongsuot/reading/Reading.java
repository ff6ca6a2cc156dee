package vn.thongsuot.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a directive says, every value tied to the words it came from. A value that the document does not state is {@code null} or an
 * empty list; nothing is invented. Values are the text at their span, white space folded.
 */
public record Reading(
        Header header,
        List<Citation> citations,
        List<Section> sections,
        List<Obligation> obligations,
        List<Recipient> recipients,
        Signature signature,
        List<Finding> findings) {

    public Reading {
        citations = List.copyOf(citations);
        sections = List.copyOf(sections);
        obligations = List.copyOf(obligations);
        recipients = List.copyOf(recipients);
        findings = List.copyOf(findings);
    }

    /**
     * The head of the document.
     *
     * @param type name of the document type with a capital first letter ("Kế hoạch")
     * @param code number and symbol with canonical capitals ("20-CTr/TU"); {@code null} where the number is left blank
     * @param symbol what follows the number, also where that is blank ("KH/ĐUK")
     * @param issuer the body on whose behalf the document speaks
     * @param parentIssuer the upper body of the letterhead
     * @param title the abstract (trích yếu) without the type's name
     * @param marks where in the text each field was read, in text order
     */
    public record Header(
            @Nullable String type,
            @Nullable String code,
            @Nullable String number,
            @Nullable String symbol,
            @Nullable String issuer,
            @Nullable String parentIssuer,
            @Nullable String place,
            @Nullable LocalDate date,
            @Nullable String title,
            @Nullable String urgency,
            @Nullable String secrecy,
            List<Mark> marks) {

        public static final Header NONE =
                new Header(null, null, null, null, null, null, null, null, null, null, null, List.of());

        public Header {
            marks = List.copyOf(marks);
        }
    }

    /** Where one field of the header was read; {@code field} is its name in {@link Header}. */
    public record Mark(String field, Span span) {}

    /**
     * Another document that this one refers to by its code.
     *
     * @param code canonical; the same document has one entry
     * @param span its first mention
     * @param mentions all its mentions, in text order, the first included
     */
    public record Citation(
            @Nullable String code,
            @Nullable String type,
            @Nullable LocalDate date,
            @Nullable String issuer,
            @Nullable String title,
            Role role,
            Span span,
            List<Span> mentions) {

        public enum Role { BASIS, AMENDS, REPLACES, MENTION }

        public Citation {
            mentions = List.copyOf(mentions);
        }
    }

    /**
     * A numbered heading or paragraph.
     *
     * @param path labels from the outermost in, joined with dots ("III.2.a")
     * @param label as written, without its punctuation
     * @param heading the heading's words; {@code null} where the label opens a paragraph
     * @param text the paragraph's words; {@code null} where the label opens a heading
     * @param span from the label to the end of its last subsection or paragraph
     */
    public record Section(
            String path,
            String label,
            @Nullable String heading,
            @Nullable String text,
            Kind kind,
            Span span,
            List<Section> sections) {

        public enum Kind { BASIS, PURPOSE, OBJECTIVE, TASK, ORGANISATION, ANNEX, OTHER }

        public Section {
            sections = List.copyOf(sections);
        }
    }

    /**
     * One paragraph, bullet or table row that asks somebody to do something.
     *
     * @param id "o1", "o2" … in text order
     * @param section path of the innermost section that holds it; {@code null} outside all
     * @param deliverable the document or product it must yield, as written
     * @param cites codes of the documents that its words cite
     */
    public record Obligation(
            String id,
            @Nullable String section,
            String text,
            Span span,
            List<Actor> actors,
            Schedule schedule,
            @Nullable Deliverable deliverable,
            List<Target> targets,
            List<String> cites) {

        public Obligation {
            actors = List.copyOf(actors);
            targets = List.copyOf(targets);
            cites = List.copyOf(cites);
        }
    }

    /** Who takes part in an obligation. */
    public record Actor(String name, Role role, How how, Span span) {

        public enum Role { LEAD, COOPERATE, IMPLEMENT }

        /** How the document ties the actor to the obligation. */
        public enum How { STATED, HEADING, LINE, REFERENCE }
    }

    /**
     * By when, or how often.
     *
     * @param text the phrase as written; {@code null} where nothing is
     * @param due the last day of a deadline or range
     * @param from the first day of a range
     * @param every the period of a periodic obligation
     */
    public record Schedule(
            Kind kind,
            @Nullable String text,
            @Nullable LocalDate due,
            @Nullable LocalDate from,
            @Nullable Period every,
            @Nullable Span span) {

        public static final Schedule UNSPECIFIED = new Schedule(Kind.UNSPECIFIED, null, null, null, null, null);

        public enum Kind { CONTINUOUS, PERIODIC, DEADLINE, RANGE, EVENT, UNSPECIFIED }

        public enum Period { DAY, WEEK, MONTH, QUARTER, HALF_YEAR, YEAR }
    }

    /** The product that an obligation must yield, as written. */
    public record Deliverable(String text, Span span) {}

    /**
     * A figure to be reached.
     *
     * @param value as a plain decimal number ("95", "1200.5")
     * @param unit as written ("%", "cuộc"); {@code null} where none is
     * @param comparison "≥", "≤", ">", "<" or "="
     */
    public record Target(String text, String value, @Nullable String unit, String comparison, Span span) {}

    /** To whom the document goes. */
    public record Recipient(String name, Purpose purpose, Span span) {

        public enum Purpose { REPORT, ACT, KNOW, COOPERATE, FILE, PUBLISH }
    }

    /**
     * Who signed.
     *
     * @param authority what stands before the signer's own office ("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH")
     * @param position the signer's office ("PHÓ CHỦ TỊCH")
     */
    public record Signature(
            @Nullable String authority, @Nullable String position, @Nullable String name, @Nullable Span span) {

        public static final Signature NONE = new Signature(null, null, null, null);
    }

    /**
     * What a careful office chief would send the draft back for.
     *
     * @param code stable, kebab-case ("no-lead")
     * @param section path of the section concerned; {@code null} where it is the whole document
     * @param message in Vietnamese
     * @param messageEn the same in English
     * @param span the words concerned; {@code null} where something is missing altogether
     */
    public record Finding(
            String code, Severity severity, @Nullable String section, String message, String messageEn, @Nullable Span span) {

        public enum Severity { ERROR, WARNING, INFO }
    }
}
