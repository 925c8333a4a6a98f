package io.touhao.report.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Shows a number as its format does: 6%, 80.0%, 2023年6月30日. */
final class CellFormat {

    /** Formats that a Chinese spreadsheet program knows by number alone. */
    private static final Map<Integer, String> CHINESE = Map.ofEntries(
            Map.entry(14, "yyyy/m/d"),
            Map.entry(22, "yyyy/m/d h:mm"),
            Map.entry(27, "yyyy\"年\"m\"月\""),
            Map.entry(28, "m\"月\"d\"日\""),
            Map.entry(29, "m\"月\"d\"日\""),
            Map.entry(30, "m-d-yy"),
            Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
            Map.entry(36, "yyyy\"年\"m\"月\""),
            Map.entry(50, "yyyy\"年\"m\"月\""),
            Map.entry(51, "m\"月\"d\"日\""),
            Map.entry(52, "yyyy\"年\"m\"月\""),
            Map.entry(53, "m\"月\"d\"日\""),
            Map.entry(54, "m\"月\"d\"日\""),
            Map.entry(57, "yyyy\"年\"m\"月\""),
            Map.entry(58, "m\"月\"d\"日\""));

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]");
    private static final Pattern TOKEN = Pattern.compile("\"([^\"]*)\"|\\\\(.)|\\[[^\\]]*]|_.|\\*.|([yemda]+)|(.)", Pattern.DOTALL);
    private static final Pattern CLOCK = Pattern.compile("\\s*(?:[hs]|AM/PM|上午/下午).*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final boolean from1904;
    private final DataFormatter numbers = new DataFormatter(Locale.US);

    CellFormat(boolean from1904) {
        this.from1904 = from1904;
    }

    static String code(int id, String code) {
        if (!code.isEmpty()) {
            return code;
        }
        if (CHINESE.containsKey(id)) {
            return CHINESE.get(id);
        }
        String builtin = id >= 0 && id < 50 ? BuiltinFormats.getBuiltinFormat(id) : null;
        return builtin == null ? "General" : builtin;
    }

    /** Whether the program's own language decides how a format is shown. */
    static boolean isLocal(int id) {
        return CHINESE.containsKey(id);
    }

    GridCell show(double value, int id, String givenCode, Light mark, Light fill, String formula) {
        String code = code(id, givenCode);
        if (isDate(code) && DateUtil.isValidExcelDate(value) && value < 2_958_466) {
            LocalDateTime moment = DateUtil.getLocalDateTime(value, from1904);
            String section = code.split(";", 2)[0].toLowerCase(Locale.ROOT);
            CellContent day = new CellContent.Day(moment.toLocalDate(), letters(section).contains("d"));
            return new GridCell(written(moment.toLocalDate(), section), day, mark, fill, formula);
        }
        return new GridCell(number(value, id, code), new CellContent.Figure(value), mark, fill, formula);
    }

    private String number(double value, int id, String code) {
        String general = code.replace("G/通用格式", "General");
        try {
            return numbers.formatRawCellContents(value, id, general, from1904).strip();
        } catch (RuntimeException unknownFormat) { // the formatter knows not every format; the bare figure is no lie
            return numbers.formatRawCellContents(value, 0, "General", from1904);
        }
    }

    /** Whether a format shows years, months or days. */
    static boolean isDate(String code) {
        String section = code.split(";", 2)[0];
        String letters = letters(section).toLowerCase(Locale.ROOT);
        if (letters.contains("general") || letters.contains("standard") || section.contains("通用格式") || letters.contains("0") || letters.contains("#")) {
            return false;
        }
        return letters.contains("y") || letters.contains("d") || letters.matches("(?s)[^hs]*m[^hs]*") || letters.contains("e");
    }

    private static String letters(String section) {
        return QUOTED.matcher(section).replaceAll("");
    }

    private static String written(LocalDate day, String section) {
        StringBuilder text = new StringBuilder();
        Matcher tokens = TOKEN.matcher(CLOCK.matcher(section).replaceFirst(""));
        while (tokens.find()) {
            if (tokens.group(3) != null) {
                text.append(part(day, tokens.group(3)));
            } else {
                text.append(literal(tokens));
            }
        }
        return text.toString().strip();
    }

    private static String literal(Matcher token) {
        for (int group : new int[] {1, 2, 4}) {
            if (token.group(group) != null) {
                return token.group(group).equals("@") ? "" : token.group(group);
            }
        }
        return "";
    }

    private static String part(LocalDate day, String letters) {
        int length = letters.length();
        return switch (letters.charAt(0)) {
            case 'y' -> length > 2 ? String.valueOf(day.getYear()) : "%02d".formatted(day.getYear() % 100);
            case 'e' -> String.valueOf(day.getYear());
            case 'm' -> named(day.getMonthValue(), length, day.getMonth().toString());
            case 'd' -> named(day.getDayOfMonth(), length, day.getDayOfWeek().toString());
            default -> (length > 3 ? "星期" : "周") + "一二三四五六日".charAt(day.getDayOfWeek().getValue() - 1);
        };
    }

    private static String named(int number, int length, String name) {
        return switch (length) {
            case 1 -> String.valueOf(number);
            case 2 -> "%02d".formatted(number);
            case 3 -> name.charAt(0) + name.substring(1, 3).toLowerCase(Locale.ROOT);
            default -> name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
        };
    }
}
