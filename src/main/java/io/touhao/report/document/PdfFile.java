package io.touhao.report.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The objects of a PDF and where they stand in the file. Streams stay uncompressed, for the sake of equal bytes. */
final class PdfFile {

    private final List<String> objects = new ArrayList<>();

    /** Takes a number for an object that is written later. */
    int reserve() {
        objects.add("");
        return objects.size();
    }

    int add(String content) {
        objects.add(content);
        return objects.size();
    }

    void set(int number, String content) {
        objects.set(number - 1, content);
    }

    int stream(String content) {
        return add("<< /Length %d >>\nstream\n%s\nendstream".formatted(content.length(), content));
    }

    /** All text is ASCII: what is not is written as hexadecimal by whoever adds it. */
    byte[] bytes(int root, int information) {
        var out = new ByteArrayOutputStream();
        var places = new ArrayList<Integer>();
        write(out, "%PDF-1.5\n%\u00e2\u00e3\u00cf\u00d3\n");
        for (int at = 0; at < objects.size(); at++) {
            places.add(out.size());
            write(out, "%d 0 obj\n%s\nendobj\n".formatted(at + 1, objects.get(at)));
        }
        var table = out.size();
        write(out, "xref\n0 %d\n0000000000 65535 f \n".formatted(places.size() + 1));
        places.forEach(place -> write(out, "%010d 00000 n \n".formatted(place)));
        write(out, "trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(places.size() + 1, root, information, table));
        return out.toByteArray();
    }

    /** Text outside of pages, as UTF-16 with its mark. */
    static String words(String words) {
        return "<FEFF" + hexadecimal(words) + ">";
    }

    static String hexadecimal(String words) {
        var out = new StringBuilder();
        words.chars().forEach(unit -> out.append("%04X".formatted(unit)));
        return out.toString();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
