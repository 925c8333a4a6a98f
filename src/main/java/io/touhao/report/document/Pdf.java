package io.touhao.report.document;

import io.touhao.report.document.PdfCanvas.Letters;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An official document as PDF. It names its fonts and embeds none; a reader shows it in the reader's own. */
public final class Pdf {

    /** Content type of the format. */
    public static final String TYPE = "application/pdf";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    private Pdf() {}

    /**
     * Writes the file; the same content gives the same bytes.
     *
     * @param moment as of when the content stands; the only time in the file
     */
    public static byte[] write(OfficialDocument document, Typefaces faces, Instant moment) {
        var file = new PdfFile();
        var fonts = new PdfFonts(file, faces);
        var flow = new PdfFlow(fonts);
        new PdfBody(flow, faces).write(document);
        var pages = flow.pages(Letters.of(faces.number(), Sheet.SMALL));
        return bound(file, fonts, pages, String.join("", document.title()), moment);
    }

    /** Binds drawn pages into a file. */
    static byte[] bound(PdfFile file, PdfFonts fonts, List<PdfCanvas> pages, String title, Instant moment) {
        var tree = file.reserve();
        var kids = kids(file, fonts, pages, tree);
        file.set(tree, "<< /Type /Pages /Kids [%s] /Count %d >>".formatted(
                kids.stream().map(kid -> kid + " 0 R").collect(Collectors.joining(" ")), kids.size()));
        var root = file.add("<< /Type /Catalog /Pages %d 0 R /Lang (zh-CN) /ViewerPreferences << /DisplayDocTitle true >> >>"
                .formatted(tree));
        var information = file.add("<< /Title %s /CreationDate (D:%sZ) >>".formatted(PdfFile.words(title), MOMENT.format(moment)));
        return file.bytes(root, information);
    }

    private static List<Integer> kids(PdfFile file, PdfFonts fonts, List<PdfCanvas> pages, int tree) {
        var resources = file.add("<< /Font %s >>".formatted(fonts.resources()));
        var kids = new ArrayList<Integer>();
        for (var page : pages) {
            var content = file.stream(page.content());
            kids.add(file.add("<< /Type /Page /Parent %d 0 R /MediaBox [0 0 %s %s] /Resources %d 0 R /Contents %d 0 R >>".formatted(
                    tree, PdfCanvas.number(PdfCanvas.WIDTH), PdfCanvas.number(PdfCanvas.HEIGHT), resources, content)));
        }
        return kids;
    }
}
