package io.touhao.report.document;

/** How a paragraph of a docx stands on its page; written in the order that the schema of the format asks for. */
final class Stance {

    private final String align;
    private final int line;
    private int before;
    private int tab;
    private boolean newPage;
    private boolean kept;
    private Runnable rules = () -> { };
    private Runnable indent = () -> { };

    private Stance(String align, int line) {
        this.align = align;
        this.line = line;
    }

    /** Lines of exactly so many twips. */
    static Stance of(String align, int line) {
        return new Stance(align, line);
    }

    Stance before(int twips) {
        before = twips;
        return this;
    }

    Stance onNewPage() {
        newPage = true;
        return this;
    }

    /** Its end is never parted from the paragraph that follows. */
    Stance kept(boolean withNext) {
        kept = withNext;
        return this;
    }

    /** A stop for what stands at the right. */
    Stance tab(int position) {
        tab = position;
        return this;
    }

    Stance rules(Runnable written) {
        rules = written;
        return this;
    }

    Stance indent(Runnable written) {
        indent = written;
        return this;
    }

    void write(Xml xml) {
        xml.open("w:pPr");
        if (kept) {
            xml.empty("w:keepNext");
        }
        if (newPage) {
            xml.empty("w:pageBreakBefore");
        }
        xml.empty("w:widowControl", "w:val", "0");
        rules.run();
        if (tab > 0) {
            xml.open("w:tabs").empty("w:tab", "w:val", "right", "w:pos", tab).close("w:tabs");
        }
        xml.empty("w:autoSpaceDE", "w:val", "0").empty("w:autoSpaceDN", "w:val", "0");
        if (line != Sheet.LINE) {
            xml.empty("w:snapToGrid", "w:val", "0");
        }
        xml.empty("w:spacing", "w:before", before, "w:after", 0, "w:line", line, "w:lineRule", "exact");
        indent.run();
        xml.empty("w:jc", "w:val", align).close("w:pPr");
    }
}
