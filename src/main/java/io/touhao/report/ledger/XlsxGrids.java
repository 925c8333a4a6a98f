package io.touhao.report.ledger;

import io.touhao.page.Refused;
import io.touhao.page.workbook.WorkbookGuard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheets of an xlsx or xlsm workbook, streamed from its parts. Macros and links are never followed. */
final class XlsxGrids {

    private static final Pattern DOCTYPE = Pattern.compile("<!\\s*(?:DOCTYPE|ENTITY)", Pattern.CASE_INSENSITIVE);
    private static final int START = 4096;
    private static final int LARGEST_RECALCULATED = 4 << 20;

    private final ZipParts parts;
    private final Limits limits;
    private final Map<String, String> related = new HashMap<>();
    private final List<SheetPart> sheets = new ArrayList<>();
    private boolean from1904;
    private int activeSheet;
    private XlsxStyles styles = XlsxStyles.none();
    private List<XlsxText> texts = List.of();

    private record SheetPart(String name, String path, boolean hidden) {}

    private XlsxGrids(ZipParts parts, Limits limits) {
        this.parts = parts;
        this.limits = limits;
    }

    static List<Grid> read(byte[] bytes, Limits limits) {
        try (ZipParts parts = ZipParts.open(bytes, limits)) {
            refuseOtherArchives(parts);
            parts.names().forEach(name -> refuseEntities(parts, name));
            guard(bytes);
            return new XlsxGrids(parts, limits).read(bytes);
        }
    }

    private static void refuseOtherArchives(ZipParts parts) {
        if (parts.has("xl/workbook.bin")) {
            throw new Unreadable(new LedgerRefusal.NotAWorkbook("它是二进制工作簿（xlsb）"));
        }
        if (parts.has("word/document.xml")) {
            throw new Unreadable(new LedgerRefusal.NotAWorkbook("它是 Word 文档"));
        }
        if (parts.has("content.xml") && parts.has("mimetype")) {
            throw new Unreadable(new LedgerRefusal.NotAWorkbook("它是 OpenDocument 文档"));
        }
        if (!parts.has("_rels/.rels") && !parts.has("xl/workbook.xml")) {
            throw new Unreadable(new LedgerRefusal.NotAWorkbook("它是改了名字的压缩包"));
        }
    }

    /** What every workbook must pass; what has words of the ledger's own was refused before. */
    private static void guard(byte[] bytes) {
        try {
            WorkbookGuard.check(bytes);
        } catch (Refused refused) {
            throw new Unreadable(new LedgerRefusal.NotAWorkbook(refused.refusals().getFirst().what().replaceFirst("。$", "")));
        }
    }

    private static void refuseEntities(ZipParts parts, String name) {
        if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) {
            byte[] start = parts.start(name, START);
            String latin = new String(start, StandardCharsets.ISO_8859_1).replace("\0", "");
            if (DOCTYPE.matcher(latin).find()) {
                throw new Unreadable(new LedgerRefusal.DeclaresEntities(name));
            }
        }
    }

    private List<Grid> read(byte[] bytes) {
        String workbook = relations("", "_rels/.rels").getOrDefault("officedocument", "xl/workbook.xml");
        readWorkbook(workbook);
        List<String> theme = part(typed("theme"), XlsxStyles::theme).orElse(List.of());
        styles = part(typed("styles"), xml -> XlsxStyles.of(xml, theme)).orElse(styles);
        texts = part(typed("sharedstrings"), xml -> XlsxText.shared(xml, styles, limits)).orElse(texts);
        refuseProgramLinks();
        List<Grid> grids = new ArrayList<>();
        Map<Integer, List<XlsxSheet.Doubt>> doubts = new LinkedHashMap<>();
        for (SheetPart sheet : sheets) {
            Grid grid = new Grid(sheet.name(), sheet.hidden(), grids.size() == activeSheet, from1904);
            part(sheet.path(), xml -> new XlsxSheet(xml, grid, styles, texts, limits).read())
                    .filter(found -> !found.isEmpty())
                    .ifPresent(found -> doubts.put(grids.size(), found));
            grids.add(grid);
        }
        if (!doubts.isEmpty() && bytes.length < LARGEST_RECALCULATED) {
            recalculate(bytes, grids, doubts);
        }
        return grids;
    }

    private void recalculate(byte[] bytes, List<Grid> grids, Map<Integer, List<XlsxSheet.Doubt>> doubts) {
        CellFormat format = new CellFormat(from1904);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            Recalculation recalculation = new Recalculation(workbook);
            doubts.forEach((sheet, found) -> found.forEach(doubt -> {
                Grid grid = grids.get(sheet);
                Row row = workbook.getSheetAt(sheet).getRow(doubt.row());
                Cell cell = row == null ? null : row.getCell(doubt.column());
                if (cell != null && cell.getCellType() == CellType.FORMULA) {
                    GridCell kept = grid.at(doubt.row(), doubt.column());
                    recalculation.show(cell, kept, format, doubt.style().format(), doubt.style().code())
                            .ifPresent(shown -> grid.put(doubt.row(), doubt.column(), shown));
                }
            }));
        } catch (IOException | RuntimeException unreadableForTheLibrary) { // the kept results stand
            return;
        }
    }

    private String typed(String type) {
        return related.getOrDefault("type:" + type, "xl/" + type + ".xml");
    }

    private void refuseProgramLinks() {
        for (String name : parts.names()) {
            if (name.contains("externallinks/") && name.endsWith(".xml")
                    && new String(parts.start(name, START), StandardCharsets.UTF_8).contains("ddeLink")) {
                throw new Unreadable(new LedgerRefusal.FormulaInText(List.of("外部程序链接（DDE）")));
            }
        }
    }

    private void readWorkbook(String path) {
        String folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/') + 1) : "";
        related.putAll(relations(folder, folder + "_rels/" + path.substring(folder.length()) + ".rels"));
        boolean found = part(path, xml -> {
            boolean workbook = false;
            while (xml.next()) {
                workbook |= xml.starts("workbook");
                takeWorkbook(xml);
            }
            return workbook;
        }).orElse(false);
        if (!found) {
            throw new Unreadable(new LedgerRefusal.NotAWorkbook("压缩包里没有工作簿"));
        }
    }

    private void takeWorkbook(Xml xml) {
        if (xml.starts("workbookPr")) {
            from1904 = xml.flag("date1904");
        } else if (xml.starts("workbookView")) {
            activeSheet = xml.number("activeTab", 0);
        } else if (xml.starts("sheet")) {
            String path = related.getOrDefault(xml.attribute("id").orElse(""), "");
            boolean hidden = xml.attribute("state").filter(state -> !state.equals("visible")).isPresent();
            sheets.add(new SheetPart(xml.attribute("name").orElse(""), path, hidden));
        }
    }

    /** Targets of a part's relations, by id and by kind. */
    private Map<String, String> relations(String folder, String path) {
        return part(path, xml -> {
            Map<String, String> found = new LinkedHashMap<>();
            while (xml.next()) {
                if (xml.starts("Relationship") && xml.attribute("TargetMode").isEmpty()) {
                    String target = resolve(folder, xml.attribute("Target").orElse(""));
                    String type = xml.attribute("Type").orElse("").replaceFirst(".*/", "").toLowerCase(java.util.Locale.ROOT);
                    found.put(xml.attribute("Id").orElse(""), target);
                    found.putIfAbsent("type:" + type, target);
                    found.putIfAbsent(type, target);
                }
            }
            return found;
        }).orElse(Map.of());
    }

    private static String resolve(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        return java.net.URI.create("/" + folder).resolve(target.replace(" ", "%20").replace('\\', '/')).getPath().substring(1);
    }

    private <T> Optional<T> part(String path, Function<Xml, T> reading) {
        return parts.part(path).map(content -> {
            try (Xml xml = Xml.of(path, content)) {
                return reading.apply(xml);
            }
        });
    }
}
