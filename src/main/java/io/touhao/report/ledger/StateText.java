package io.touhao.report.ledger;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a state cell says (状态). A word of completion wins over a colour; a denied one (未完成) is none; where nothing
 * but a sign stands there, its colour speaks, and where nothing stands at all, the ground it was painted with.
 */
final class StateText {

    private static final Pattern LATE = Pattern.compile(
            "滞后|落后|逾期|超期|超时|慢于|偏慢|较慢|缓慢|未达|未按(?:期|时|序时)|不达标|达不到|红|behind|delayed|overdue|late");
    private static final Pattern NOT_DONE = Pattern.compile("(?:未|没有?|尚未|不)(?:全部|能|予|按期|按时)?(?:完成|办结|销号|完结|结束|达标|达成)|未完");
    private static final Pattern NOT_YET = Pattern.compile(
            "(?:基本|部分|预计|计划|即将|拟|可|将|力争|确保)[^,;。]{0,8}?(?:完成|办结|销号|完结)"
                    + "|(?:完成|办结)(?:率|度|比例|\\d|序时|过半|[一-九]成|前期)|待(?:销号|办结|完成|验收)"
                    + "|(?:not|in|un)-?(?:completed?|done|finished)");
    private static final Pattern DONE = Pattern.compile(
            "完成|办结|销号|完结|已结|结束|达标|达成|办理完毕|完毕|落实到位|[√✓✔☑✅]|done|completed?|finished|closed");
    private static final Pattern WHOLE = Pattern.compile("(?<!\\d)100(?:\\.0+)?%");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}√✓✔☑✅×✗✘☒╳%]*");
    private static final Pattern YES = Pattern.compile("是|已|y|yes|v|对|1|true");
    private static final Pattern NOTHING = Pattern.compile("|-+|—+|/|无|暂无|none|null");

    private StateText() {}

    static Optional<RowState> read(GridCell cell, boolean asksWhetherDone, Legend legend) {
        String text = plain(cell.text());
        if (cell.isEmpty()) {
            return ofLight(cell.fill());
        }
        if (NOTHING.matcher(text).matches()) {
            return Optional.empty();
        }
        if (NO_WORD.matcher(text).matches()) {
            return sign(cell, legend);
        }
        return Optional.of(asksWhetherDone && YES.matcher(text).matches() ? RowState.DONE : word(text));
    }

    private static Optional<RowState> sign(GridCell cell, Legend legend) {
        Optional<RowState> byColour = ofLight(pictured(cell.text(), cell.mark()));
        return byColour
                .or(() -> legend.meaning(cell.text()).map(meaning -> word(plain(meaning))))
                .or(() -> ofLight(cell.fill()));
    }

    private static RowState word(String text) {
        boolean late = LATE.matcher(text).find();
        String rest = NOT_YET.matcher(NOT_DONE.matcher(text).replaceAll("")).replaceAll("");
        if (DONE.matcher(rest).find() || WHOLE.matcher(text).find()) {
            return RowState.DONE;
        }
        return late ? RowState.BEHIND : RowState.OPEN;
    }

    private static Light pictured(String text, Light mark) {
        if (text.contains("🔴") || text.contains("🟥")) {
            return Light.RED;
        }
        if (text.contains("🟡") || text.contains("🟨") || text.contains("🟠")) {
            return Light.YELLOW;
        }
        return text.contains("🟢") || text.contains("🟩") ? Light.GREEN : mark;
    }

    private static Optional<RowState> ofLight(Light light) {
        return switch (light) {
            case RED -> Optional.of(RowState.BEHIND);
            case YELLOW, GREEN, OTHER -> Optional.of(RowState.OPEN);
            case NONE -> Optional.empty();
        };
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    }
}
