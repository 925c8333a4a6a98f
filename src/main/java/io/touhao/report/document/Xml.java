package io.touhao.report.document;

import java.nio.charset.StandardCharsets;

/** An XML part as it is written: elements in the order given, text escaped, nothing added. */
final class Xml {

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");

    /** Begins an element; attributes are names and values by turns. */
    Xml open(String element, Object... attributes) {
        begin(element, attributes);
        out.append('>');
        return this;
    }

    Xml close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    /** An element without content. */
    Xml empty(String element, Object... attributes) {
        begin(element, attributes);
        out.append("/>");
        return this;
    }

    /** An element that holds only text. */
    Xml text(String element, String words) {
        return open(element, "xml:space", "preserve").words(words).close(element);
    }

    Xml words(String words) {
        words.codePoints().filter(Xml::isAllowed).forEach(this::escape);
        return this;
    }

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void begin(String element, Object... attributes) {
        out.append('<').append(element);
        for (int at = 0; at < attributes.length; at += 2) {
            out.append(' ').append(attributes[at]).append("=\"");
            words(String.valueOf(attributes[at + 1]));
            out.append('"');
        }
    }

    private void escape(int sign) {
        switch (sign) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            default -> out.appendCodePoint(sign);
        }
    }

    /** What XML 1.0 can hold at all. */
    private static boolean isAllowed(int sign) {
        return sign == '\t' || sign == '\n' || sign >= 0x20 && sign <= 0xD7FF || sign >= 0xE000 && sign <= 0xFFFD
                || sign >= 0x10000;
    }
}
