package vn.thongsuot.app.directive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.extraction.Extraction;
import vn.thongsuot.extraction.ExtractionException;
import vn.thongsuot.reading.DirectiveReader;
import vn.thongsuot.reading.Reading;

/**
 * Files as they came, known by their content: each is kept once however often it comes, and nothing alters it. Who sees one is told by what refers to it: a document of the
 * register, or evidence of work done.
 */
@Component
public class Originals {

    private final JdbcClient sql;
    private final VirusScan scan;
    private final Extraction extraction = new Extraction();
    private final DirectiveReader reader = new DirectiveReader();

    Originals(JdbcClient sql, VirusScan scan) {
        this.sql = sql;
        this.scan = scan;
    }

    /** Keeps a file; the name by which it is known from now on. */
    public String keep(byte[] bytes) {
        String sha256 = sha256(bytes);
        sql.sql("insert into directive.original (sha256, bytes) values (:sha256, :bytes) on conflict do nothing").param("sha256", sha256).param("bytes", bytes).update();
        return sha256;
    }

    /** Empty where the actor may not see it, and where it bore a mark of secrecy and is gone. */
    public Optional<byte[]> find(String sha256) {
        return sql.sql("select bytes from directive.original where sha256 = :sha256").param("sha256", sha256).query((row, number) -> row.getBytes(1)).optional();
    }

    /** Erases a file that no document of the register came as; for jobs of the system. */
    public void forget(String sha256) {
        sql.sql("delete from directive.original o where o.sha256 = :sha256 and not exists (select from directive.document d where d.original = o.sha256)").param("sha256", sha256).update();
    }

    /**
     * Says whether a file given beside the register, a spreadsheet too, is of a kind that can be looked through, and clean as far as the office's scanner knows.
     *
     * @throws ExtractionException where it is none, with the reason in both languages
     */
    public void accept(byte[] bytes) throws ExtractionException {
        if (Spreadsheet.is(bytes)) {
            Spreadsheet.read(bytes);
        } else {
            extraction.mediaType(bytes);
        }
        Optional<Objection> objection = objection(bytes);
        if (objection.isPresent()) {
            throw new ExtractionException(ExtractionException.Reason.DAMAGED, objection.get().problem().vietnamese(), objection.get().problem().english());
        }
    }

    /** Why a file must not be taken; {@code infected} where the scanner said so, and did not only fail to answer. */
    record Objection(Document.Problem problem, boolean infected) {}

    Optional<Objection> objection(byte[] bytes) {
        return switch (scan.of(bytes)) {
            case CLEAN -> Optional.empty();
            case INFECTED -> Optional.of(new Objection(new Document.Problem("Phần mềm kiểm tra của cơ quan báo tệp có mã độc; tệp không được giữ lại. Hãy báo người quản trị và xin lại bản sạch của văn bản.",
                    "The office's scanner reports a virus; the file is not kept. Tell the administrator, and ask for a clean copy of the document."), true));
            case NONE -> Optional.of(new Objection(new Document.Problem("Phần mềm kiểm tra mã độc của cơ quan không trả lời, nên tệp chưa được nhận. Hãy báo người quản trị, rồi gửi lại tệp.",
                    "The office's virus scanner did not answer, so the file is not taken. Tell the administrator, and send it again."), false));
        };
    }

    /** Whether a file bears a mark of secrecy; one without text that can be read bears none. */
    public boolean isClassified(String name, byte[] bytes) {
        try {
            if (Spreadsheet.is(bytes)) {
                return Spreadsheet.read(bytes).bearsAMark();
            }
            return isClassified(reader.read(extraction.extract(name, bytes).text()));
        } catch (ExtractionException e) {
            return false;
        }
    }

    static boolean isClassified(Reading reading) {
        return reading.header().secrecy() != null || reading.findings().stream().anyMatch(finding -> finding.code().equals("classified"));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
