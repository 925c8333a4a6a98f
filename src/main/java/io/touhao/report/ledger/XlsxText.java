package io.touhao.report.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A text of an xlsx workbook, plain or in runs, with the colour of its first sign. */
record XlsxText(String text, Light mark) {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** All shared texts, in the order cells count them. */
    static List<XlsxText> shared(Xml xml, XlsxStyles styles, Limits limits) {
        List<XlsxText> texts = new ArrayList<>();
        while (xml.next()) {
            if (xml.starts("si")) {
                texts.add(read(xml, "si", styles, limits));
                limits.cells(texts.size());
            }
        }
        return texts;
    }

    /** Reads up to the end of the element; readings of characters (phonetic runs) are left out. */
    static XlsxText read(Xml xml, String element, XlsxStyles styles, Limits limits) {
        StringBuilder text = new StringBuilder();
        Light mark = Light.NONE;
        Light run = Light.NONE;
        boolean inText = false;
        boolean inReading = false;
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("r")) {
                run = Light.NONE;
            } else if (xml.starts("color")) {
                run = styles.colour(xml);
            } else if (xml.starts("rPh") || xml.ends("rPh")) {
                inReading = xml.isStart();
            } else if (xml.starts("t") || xml.ends("t")) {
                inText = xml.isStart() && !inReading;
            } else if (inText && xml.isText()) {
                mark = text.toString().isBlank() ? run : mark;
                text.append(xml.text());
                limits.text(text.toString());
            }
        }
        return new XlsxText(clean(text.toString()), mark);
    }

    /** Undoes the escapes of control characters and strips what nobody sees. */
    static String clean(String text) {
        String plain = text.indexOf("_x") < 0
                ? text
                : ESCAPED.matcher(text).replaceAll(found -> escaped(Integer.parseInt(found.group(1), 16)));
        return plain.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\u200B-\\u200D\\uFEFF]", "").strip();
    }

    private static String escaped(int code) {
        return code == '\n' || code == '\r' ? "\n" : Character.isISOControl(code) ? "" : java.util.regex.Matcher.quoteReplacement(Character.toString(code));
    }
}
