package vn.thongsuot.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thongsuot.extraction.Layout.LineRule;

/** What a Word document says of its paper, page numbers, type and spacing. */
class LayoutTest {

    private static final Path REAL = Path.of("../../shared/reading/documents");

    @Test
    void tellsPaperAndWherePageNumbersStand() throws Exception {
        Layout layout = layout(word("""
                <w:p><w:r><w:t>Một</w:t></w:r></w:p>
                <w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:pgSz w:w="11906" w:h="16838"/>
                <w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="851" w:header="567"/><w:titlePg/></w:sectPr>"""));
        Layout.Sheet sheet = layout.sheets().getFirst();
        assertThat(sheet.width()).isCloseTo(210, within(0.1));
        assertThat(sheet.left()).isCloseTo(30, within(0.1));
        assertThat(sheet.right()).isCloseTo(15, within(0.1));
        assertThat(sheet.header()).isCloseTo(10, within(0.1));
        assertThat(sheet.number()).isEqualTo(new Layout.Number(Layout.Place.HEADER, true, false));
    }

    @Test
    void aSectionWithoutRunningHeadHasThatOfTheOneBefore() throws Exception {
        Layout layout = layout(word("""
                <w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:titlePg/></w:sectPr></w:pPr><w:r><w:t>Một</w:t></w:r></w:p>
                <w:p><w:r><w:t>Hai</w:t></w:r></w:p>
                <w:sectPr/>"""));
        assertThat(layout.sheets()).hasSize(2);
        assertThat(layout.sheets().getLast().number()).isEqualTo(new Layout.Number(Layout.Place.HEADER, true, true));
    }

    @Test
    void typeComesFromTheRunElseFromStylesElseFromTheWholeDocument() throws Exception {
        List<Layout.Paragraph> set = layout(word("""
                <w:p><w:r><w:t>Mặc định</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="big"/><w:spacing w:before="120" w:line="360" w:lineRule="exact"/><w:ind w:firstLine="567"/></w:pPr><w:r><w:t>Theo kiểu</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="big"/></w:pPr><w:r><w:rPr><w:sz w:val="24"/><w:rFonts w:ascii="Arial"/></w:rPr><w:t>Chữ này tự nói</w:t></w:r><w:r><w:t> to</w:t></w:r></w:p>
                <w:sectPr/>""")).paragraphs();
        assertThat(set).extracting(Layout.Paragraph::size).containsExactly(13.0, 16.0, 12.0);
        assertThat(set).extracting(Layout.Paragraph::font).containsExactly("Cambria", "Times New Roman", "Arial");
        assertThat(set.get(2).largest()).isEqualTo(16.0);
        assertThat(set.get(1).lineRule()).isEqualTo(LineRule.EXACTLY);
        assertThat(set.get(1).line()).isEqualTo(18);
        assertThat(set.get(1).before()).isEqualTo(6);
        assertThat(set.get(1).indent()).isCloseTo(10, within(0.1));
        assertThat(set.get(0).lineRule()).isEqualTo(LineRule.MULTIPLE);
        assertThat(set.get(0).line()).isEqualTo(1.5);
    }

    @Test
    void bookmarksNameTheParagraphTheyBeginIn() throws Exception {
        Extracted read = new Extraction().extract("a.docx", word("""
                <w:p><w:r><w:t>Một</w:t></w:r></w:p><w:bookmarkStart w:id="1" w:name="trước"/>
                <w:p><w:bookmarkStart w:id="2" w:name="trong"/><w:r><w:t>Hai</w:t></w:r><w:bookmarkEnd w:id="2"/></w:p><w:sectPr/>"""));
        assertThat(read.layout().anchors()).extracting(anchor -> anchor.name() + " " + anchor.span().in(read.text().text()))
                .containsExactlyInAnyOrder("trong Hai", "trước Hai");
    }

    @Test
    void everyRealDocumentHasALayoutWhoseParagraphsLieInItsTextInOrder() throws Exception {
        assumeTrue(Files.isDirectory(REAL), "real documents stand beside the checkout");
        try (Stream<Path> files = Files.list(REAL)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".docx")).toList()) {
                Extracted read = new Extraction().extract(file);
                assertThat(read.layout().sheets().getFirst().width()).as(file.toString()).isCloseTo(210, within(6.0));
                int from = 0;
                for (Layout.Paragraph p : read.layout().paragraphs()) {
                    assertThat(p.span().start()).isGreaterThanOrEqualTo(from);
                    assertThat(p.span().in(read.text().text())).isNotBlank();
                    assertThat(p.size()).isBetween(1.0, 72.0);
                    from = p.span().end();
                }
            }
        }
    }

    private static Layout layout(byte[] word) throws ExtractionException {
        Layout layout = new Extraction().extract("a.docx", word).layout();
        assertThat(layout).isNotNull();
        return layout;
    }

    private static byte[] word(String body) throws IOException {
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        return Packed.docx(body.replace("r:id=\"h1\"", "xmlns:r=\"" + relations + "\" r:id=\"header\""))
                .withPart("styles", "styles", """
                        <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:sz w:val="26"/></w:rPr></w:rPrDefault>
                        <w:pPrDefault><w:pPr><w:spacing w:line="360" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
                        <w:style w:type="paragraph" w:styleId="base"><w:rPr><w:rFonts w:ascii="Times New Roman"/></w:rPr></w:style>
                        <w:style w:type="paragraph" w:styleId="big"><w:basedOn w:val="base"/><w:rPr><w:sz w:val="32"/></w:rPr></w:style>""")
                .withPart("theme", "theme", "<themeElements><fontScheme><minorFont><latin typeface=\"Cambria\"/></minorFont></fontScheme></themeElements>")
                .withPart("header", "hdr", "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:instrText> PAGE \\* MERGEFORMAT </w:instrText></w:r></w:p>")
                .bytes();
    }
}
