package io.touhao.report.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.util.HSSFColor;

/** Number formats and colours of an xlsx workbook, as far as a ledger needs them. */
final class XlsxStyles {

    private static final Style PLAIN = new Style(0, "", Light.NONE, Light.NONE);

    /** How one style shows a cell. */
    record Style(int format, String code, Light mark, Light fill) {}

    private final List<String> theme;
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Light> fonts = new ArrayList<>();
    private final List<Light> fills = new ArrayList<>();
    private final List<Style> styles = new ArrayList<>();

    private XlsxStyles(List<String> theme) {
        this.theme = theme;
    }

    static XlsxStyles none() {
        return new XlsxStyles(List.of());
    }

    /** The twelve colours of a theme, in the order styles count them; WPS writes none. */
    static List<String> theme(Xml xml) {
        List<String> colours = new ArrayList<>();
        boolean inside = false;
        while (xml.next() && !xml.ends("clrScheme")) {
            if (xml.starts("clrScheme")) {
                inside = true;
            } else if (inside && xml.starts("srgbClr")) {
                colours.add(xml.attribute("val").orElse(""));
            } else if (inside && xml.starts("sysClr")) {
                colours.add(xml.attribute("lastClr").orElse(""));
            }
        }
        return lightFirst(colours);
    }

    private static List<String> lightFirst(List<String> colours) {
        if (colours.size() < 4) {
            return List.of();
        }
        java.util.Collections.swap(colours, 0, 1);
        java.util.Collections.swap(colours, 2, 3);
        return List.copyOf(colours);
    }

    static XlsxStyles of(Xml xml, List<String> theme) {
        XlsxStyles styles = new XlsxStyles(theme);
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                styles.formats.put(xml.number("numFmtId", 0), xml.attribute("formatCode").orElse(""));
            } else if (xml.starts("fonts")) {
                styles.readFonts(xml);
            } else if (xml.starts("fills")) {
                styles.readFills(xml);
            } else if (xml.starts("cellXfs")) {
                styles.readStyles(xml);
            } else if (xml.starts("dxfs")) {
                break;
            }
        }
        return styles;
    }

    private void readFonts(Xml xml) {
        Light light = Light.NONE;
        while (xml.next() && !xml.ends("fonts")) {
            if (xml.starts("color")) {
                light = colour(xml);
            } else if (xml.ends("font")) {
                fonts.add(light);
                light = Light.NONE;
            }
        }
    }

    private void readFills(Xml xml) {
        Light light = Light.NONE;
        boolean solid = false;
        while (xml.next() && !xml.ends("fills")) {
            if (xml.starts("patternFill")) {
                solid = xml.attribute("patternType").filter("solid"::equals).isPresent();
            } else if (xml.starts("fgColor") && solid) {
                light = colour(xml);
            } else if (xml.ends("fill")) {
                fills.add(light);
                light = Light.NONE;
            }
        }
    }

    private void readStyles(Xml xml) {
        while (xml.next() && !xml.ends("cellXfs")) {
            if (xml.starts("xf")) {
                int format = xml.number("numFmtId", 0);
                styles.add(new Style(
                        format,
                        formats.getOrDefault(format, ""),
                        at(fonts, xml.number("fontId", 0)),
                        at(fills, xml.number("fillId", 0))));
            }
        }
    }

    private static Light at(List<Light> lights, int index) {
        return index >= 0 && index < lights.size() ? lights.get(index) : Light.NONE;
    }

    Light colour(Xml xml) {
        if (xml.attribute("rgb").isPresent()) {
            return Light.ofHex(xml.attribute("rgb").get());
        }
        int themed = xml.number("theme", -1);
        if (themed >= 0) {
            return themed < theme.size() ? Light.ofHex(theme.get(themed)) : Light.NONE;
        }
        return indexed(xml.number("indexed", -1));
    }

    private static Light indexed(int index) {
        HSSFColor colour = HSSFColor.getIndexHash().get(index < 8 && index >= 0 ? index + 8 : index);
        if (colour == null) {
            return Light.NONE;
        }
        short[] rgb = colour.getTriplet();
        return Light.of(rgb[0], rgb[1], rgb[2]);
    }

    Style style(int index) {
        return index >= 0 && index < styles.size() ? styles.get(index) : PLAIN;
    }
}
