package io.touhao.plan.reading.text;

/**
 * One spelling for each sign, whatever the width in which a document was typed.
 *
 * <p>Every sign folds to exactly one sign, so that places in the folded text can be traced back.
 */
final class Folding {

    private static final String OPENING = "〔【［[﹝〖";
    private static final String CLOSING = "〕】］]﹞〗";
    private static final String DASHES = "–—－―─~～〜∼‐‑﹣";

    private Folding() {}

    static char fold(char sign) {
        if (sign < 0x80) {
            return foldNarrow(sign);
        }
        if (isSpace(sign)) {
            return ' ';
        }
        if (DASHES.indexOf(sign) >= 0) {
            return '-';
        }
        if (OPENING.indexOf(sign) >= 0) {
            return '(';
        }
        if (CLOSING.indexOf(sign) >= 0) {
            return ')';
        }
        if (sign >= 0xFF01 && sign <= 0xFF5E) {
            return (char) (sign - 0xFEE0);
        }
        return foldChinese(sign);
    }

    private static char foldNarrow(char sign) {
        return switch (sign) {
            case '[' -> '(';
            case ']' -> ')';
            case '~' -> '-';
            case '\r', '\f', '\u000B' -> '\n';
            default -> sign < ' ' && sign != '\n' && sign != '\t' ? ' ' : sign;
        };
    }

    private static char foldChinese(char sign) {
        return switch (sign) {
            case '‘', '「', '『', '﹁', '〝' -> '“';
            case '’', '」', '』', '﹂', '〞' -> '”';
            case '○', '◯', '〇' -> '〇';
            case '﹪', '٪' -> '%';
            case '﹙' -> '(';
            case '﹚' -> ')';
            case '〈' -> '《';
            case '〉' -> '》';
            case '﹔' -> ';';
            case '﹕', '∶', '︰' -> ':';
            case '﹐' -> ',';
            case '｡' -> '。';
            case '﹒' -> '.';
            case '\u2028', '\u2029', '\u0085' -> '\n';
            default -> Traditional.simplified(sign);
        };
    }

    static boolean isSpace(char sign) {
        return sign == 0x3000 || sign == 0xA0 || sign == 0xFEFF || sign >= 0x2000 && sign <= 0x200F || sign == 0x202F
                || sign == 0x2060 || sign >= 0xE000 && sign <= 0xF8FF;
    }
}
