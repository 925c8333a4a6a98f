package io.touhao.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.report.document.PdfCanvas.Letters;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PdfLinesTest {

    private static final Letters LETTERS = Letters.of(Typefaces.STANDARD.text(), 20);

    @Test
    void aStopForWhichThereIsNoRoomHangsOverTheEdge() {
        assertThat(broken("甲乙丙丁戊。己", 5)).containsExactly("甲乙丙丁戊。", "己");
    }

    @Test
    void noLineBeginsWithAClosingMark() {
        assertThat(broken("甲乙丙丁戊）己", 5)).containsExactly("甲乙丙丁", "戊）己");
    }

    @Test
    void noLineEndsWithAnOpeningMark() {
        assertThat(broken("甲乙丙丁（戊）", 5)).containsExactly("甲乙丙丁", "（戊）");
    }

    @Test
    void aFigureIsNeverTorn() {
        assertThat(broken("甲乙丙丁12.34%己", 5)).containsExactly("甲乙丙丁", "12.34%己");
    }

    private static List<String> broken(String words, int characters) {
        return PdfLines.lines(PdfLines.pieces(words, LETTERS), characters * 10.0, 0).stream()
                .map(line -> line.pieces().stream().map(PdfLines.Piece::words).collect(Collectors.joining())
                        + line.over().map(PdfLines.Piece::words).orElse(""))
                .toList();
    }
}
