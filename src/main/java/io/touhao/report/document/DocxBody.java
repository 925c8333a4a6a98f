package io.touhao.report.document;

import io.touhao.page.Dates;
import io.touhao.report.document.DocxParagraph.Look;
import java.util.List;

/** The main part of a docx: every part of an official document in its place. */
final class DocxBody {

    private static final int TITLE_LINE = 700;
    private static final int NOTE_LINE = 360;
    /** 4 mm under the number, less what the line itself leaves. */
    private static final int RULE_SPACE = 11;

    private final Xml xml = new Xml();
    private final Typefaces faces;
    private final Look plain;
    private final Look small;

    DocxBody(Typefaces faces) {
        this.faces = faces;
        this.plain = Look.of(faces.text(), Sheet.TEXT);
        this.small = Look.of(faces.text(), Sheet.CELL);
    }

    byte[] write(OfficialDocument document) {
        xml.open("w:document", "xmlns:w", DocxParts.WORD, "xmlns:r", DocxParts.RELATIONS).open("w:body");
        head(document);
        var last = document.body().size() - 1;
        for (int at = 0; at <= last; at++) {
            passage(document.body().get(at), at == last);
        }
        annexLines(document.annexLines());
        signature(document);
        for (int at = 0; at < document.annexes().size(); at++) {
            annex(document.annexMark(at), document.annexes().get(at));
        }
        document.imprint().ifPresent(imprint -> new DocxImprint(xml, faces).write(imprint));
        DocxParts.section(xml);
        return xml.close("w:body").close("w:document").bytes();
    }

    private void head(OfficialDocument document) {
        var size = Sheet.mark(document.mark());
        paragraph(Stance.of("center", size * 12).before(Sheet.ABOVE_MARK))
                .run(document.mark(), Look.of(faces.title(), size).red()).end();
        paragraph(Stance.of("center", Sheet.LINE).before(2 * Sheet.LINE).rules(this::redRule))
                .run(document.number(), plain).end();
        blank(2);
        document.title().forEach(line -> paragraph(Stance.of("center", TITLE_LINE))
                .run(line, Look.of(faces.title(), Sheet.TITLE)).end());
        blank(1);
        if (!document.addressee().isEmpty()) {
            paragraph(Stance.of("both", Sheet.LINE)).run(document.addressee() + "：", plain).end();
        }
    }

    private void redRule() {
        xml.open("w:pBdr")
                .empty("w:bottom", "w:val", "single", "w:sz", 12, "w:space", RULE_SPACE, "w:color", DocxParagraph.RED)
                .close("w:pBdr");
    }

    /** The last one is never parted from the signature, which must not stand alone on a page. */
    private void passage(Passage passage, boolean last) {
        switch (passage) {
            case Passage.Heading heading -> indented(2, last || heading.follows().isEmpty())
                    .run(heading.words(), Look.of(faces.ofLevel(heading.level()), Sheet.TEXT))
                    .run(heading.follows().words(), plain)
                    .end();
            case Passage.Paragraph paragraph -> indented(2, last).run(paragraph.text().words(), plain).end();
            case Passage.Grid grid -> new DocxTable(xml, faces).write(grid.table());
        }
    }

    /** One line down; each further annex under the first one's name. */
    private void annexLines(List<String> lines) {
        if (!lines.isEmpty()) {
            blank(1, true);
        }
        for (int at = 0; at < lines.size(); at++) {
            indented(at == 0 ? 2 : 5, true).run(lines.get(at), plain).end();
        }
    }

    /** Room for the seal, the name centred on the date, the date four characters in, remarks below. */
    private void signature(OfficialDocument document) {
        var date = Dates.full(document.date());
        var overhang = (Sheet.breadth(date) - Sheet.breadth(document.signature())) / 2;
        blank(2, true);
        atRight(Math.max(0, 4 + overhang)).run(document.signature(), plain).end();
        atRight(4).run(date, plain).end();
        document.notes().forEach(note -> indented(2, false).run("（" + note + "）", plain).end());
    }

    private void annex(String mark, Annex annex) {
        paragraph(Stance.of("both", Sheet.LINE).onNewPage()).run(mark, Look.of(faces.heading(), Sheet.TEXT)).end();
        blank(1);
        paragraph(Stance.of("center", TITLE_LINE)).run(annex.title(), Look.of(faces.title(), Sheet.TITLE)).end();
        paragraph(Stance.of("left", NOTE_LINE).before(NOTE_LINE / 2).tab(Sheet.TEXT_WIDTH))
                .run(annex.left(), small).tab(small).run(annex.right(), small).end();
        new DocxTable(xml, faces).write(annex.table());
        annex.notes().forEach(note -> paragraph(Stance.of("both", NOTE_LINE)).run(note, small).end());
    }

    private DocxParagraph atRight(double characters) {
        return paragraph(Stance.of("right", Sheet.LINE).kept(true).indent(() -> indent("right", characters)));
    }

    private DocxParagraph indented(double characters, boolean kept) {
        return paragraph(Stance.of("both", Sheet.LINE).kept(kept).indent(() -> indent("firstLine", characters)));
    }

    private void indent(String side, double characters) {
        xml.empty("w:ind", "w:" + side + "Chars", Math.round(characters * 100), "w:" + side, Math.round(characters * 320));
    }

    private DocxParagraph paragraph(Stance stance) {
        return DocxParagraph.begin(xml, stance);
    }

    private void blank(int lines) {
        blank(lines, false);
    }

    private void blank(int lines, boolean kept) {
        for (int line = 0; line < lines; line++) {
            paragraph(Stance.of("both", Sheet.LINE).kept(kept)).end();
        }
    }
}
