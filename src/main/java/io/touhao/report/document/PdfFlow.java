package io.touhao.report.document;

import io.touhao.report.document.PdfCanvas.Letters;
import java.util.ArrayList;
import java.util.List;

/** Puts blocks one below the other and begins new pages; blocks that are kept go to the next page with what follows. */
final class PdfFlow {

    /** Something of a height that can draw itself from its top. */
    record Block(double height, boolean kept, Drawing drawing) {

        static Block space(double height, boolean kept) {
            return new Block(height, kept, (canvas, top) -> { });
        }
    }

    interface Drawing {
        void draw(PdfCanvas canvas, double top);
    }

    private final PdfFonts fonts;
    private final List<PdfCanvas> pages = new ArrayList<>();
    private final List<Block> held = new ArrayList<>();
    private double top;

    PdfFlow(PdfFonts fonts) {
        this.fonts = fonts;
        newPage();
    }

    void add(Block block) {
        held.add(block);
        if (!block.kept()) {
            place();
        }
    }

    void newPage() {
        place();
        pages.add(new PdfCanvas(fonts));
        top = PdfCanvas.TOP;
    }

    /** Puts something at the foot of the text, on this page or a new one. */
    void foot(Block block) {
        place();
        if (top + block.height() > PdfCanvas.BOTTOM) {
            newPage();
        }
        block.drawing().draw(pages.getLast(), PdfCanvas.BOTTOM - block.height());
    }

    boolean fits(double height) {
        return top + height <= PdfCanvas.BOTTOM + 0.5;
    }

    List<PdfCanvas> pages(Letters numbers) {
        place();
        for (int at = 0; at < pages.size(); at++) {
            number(pages.get(at), at + 1, numbers);
        }
        return List.copyOf(pages);
    }

    private void place() {
        var group = List.copyOf(held);
        held.clear();
        var height = group.stream().mapToDouble(Block::height).sum();
        if (!fits(height) && height <= PdfCanvas.BOTTOM - PdfCanvas.TOP) {
            newPage();
        }
        for (var block : group) {
            if (!fits(block.height())) {
                newPage();
            }
            block.drawing().draw(pages.getLast(), top);
            top += block.height();
        }
    }

    /** 7 mm under the text, one character in: right on odd pages, left on even ones. */
    private static void number(PdfCanvas page, int number, Letters letters) {
        var words = "— %d —".formatted(number);
        var y = PdfCanvas.HEIGHT - (Sheet.FOOT + 360) / 20.0;
        var x = number % 2 == 1
                ? PdfCanvas.RIGHT - letters.size() - letters.width(words)
                : PdfCanvas.LEFT + letters.size();
        page.line(x, y, 18, letters, words);
    }
}
