package io.touhao.plan.reading;

import io.touhao.plan.reading.grammar.Bound;
import io.touhao.plan.reading.grammar.Measure;
import io.touhao.plan.reading.text.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the two kinds of tables that plans carry: indicators with their values by year (主要指标), and tasks with their
 * bodies (任务分工). What a column holds, its head says.
 */
final class TableReader {

    private static final Pattern INDICATOR = Pattern.compile("指标|项目|名称|内容|类别");
    private static final Pattern UNIT = Pattern.compile("(?:计量)?单位");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)[0-9]{2})年?(?:目标|计划|规划|预期|力争)?(?:值|数)?");
    private static final Pattern GOAL = Pattern.compile("(?:规划)?目标(?:值|数)?|计划(?:值|数)|预期目标");
    private static final Pattern LEAD = Pattern.compile("牵头(?:责任)?(?:单位|部门|处室|科室)?|主办单位");
    private static final Pattern DUTY = Pattern.compile("(?:责任|负责|承办|实施|落实)(?:单位|部门|处室|科室)");
    private static final Pattern SUPPORT = Pattern.compile("(?:配合|参与|协办|协助|参加)(?:单位|部门|处室|科室)");
    private static final Pattern VALUE = Pattern.compile("(?:约)?(?<low>[<>≥≤＜＞]|不低于|不少于|超过|大于|高于|突破)?(?<high>不超过|不高于|低于|小于|控制在)?[\\[(〔]?(?<number>-?[0-9]{1,12}(?:\\.[0-9]{1,6})?)[\\])〕]?(?<unit>[\\u4e00-\\u9fa5%/‰]{0,8}?)?(?<about>左右)?(?<over>以上|及以上)?(?<under>以内|以下)?");
    private static final Pattern FALL = Pattern.compile("下降|降低|减少|削减|降幅");
    private static final Pattern NAMED_UNIT = Pattern.compile("[(]([^()]{1,14})[)]$");

    private final Layout layout;
    private final String text;
    private final List<Table> tables;

    TableReader(Layout layout) {
        this.layout = layout;
        this.text = layout.text();
        this.tables = Table.in(layout.plan());
    }

    /** The spans of tables of indicators, whose numbers no other reader should take. */
    List<Span> indicatorSpans() {
        return tables.stream().filter(table -> !yearColumns(table).isEmpty()).map(Table::span).toList();
    }

    List<Target> targets() {
        return tables.stream().flatMap(table -> targets(table).stream()).toList();
    }

    List<Attribution> attributions() {
        return tables.stream().flatMap(table -> attributions(table).stream()).toList();
    }

    private List<Target> targets(Table table) {
        var targets = new ArrayList<Target>();
        List<Integer> years = yearColumns(table);
        int subject = column(table, INDICATOR).orElse(0);
        Optional<Integer> unit = column(table, UNIT);
        for (List<Span> row : table.body()) {
            for (int year : years) {
                if (row.size() == table.header().size() && subject < row.size()) {
                    target(row, subject, unit.map(row::get), row.get(year), dateOf(table.header().get(year))).ifPresent(targets::add);
                }
            }
        }
        return targets;
    }

    private Optional<Target> target(List<Span> row, int subjectColumn, Optional<Span> unitCell, Span cell, Optional<LocalDate> by) {
        Matcher value = VALUE.matcher(words(cell));
        Span name = row.get(subjectColumn);
        if (!value.matches() || name.length() == 0) {
            return Optional.empty();
        }
        String subject = words(name);
        Matcher named = NAMED_UNIT.matcher(subject);
        String printed = value.group("unit").isEmpty() ? unitCell.map(this::words).orElse(named.find() ? named.group(1) : "") : value.group("unit");
        var scaled = Scaled.of(new BigDecimal(value.group("number")), printed);
        Span quote = layout.plan().printed(name.start(), cell.end());
        boolean falls = scaled.unit().startsWith("%") && FALL.matcher(subject).find();
        return Optional.of(new Target(layout.outline().pathAt(cell.start()), quote, quote.of(layout.plan().text()),
                NAMED_UNIT.matcher(subject).replaceFirst(""), falls ? scaled.value().negate() : scaled.value(), scaled.unit(), boundOf(value), kindOf(subject, scaled.unit()), by));
    }

    /** A value in its plain unit: 万人 as 人, but money as printed. */
    private record Scaled(BigDecimal value, String unit) {

        static Scaled of(BigDecimal value, String printed) {
            boolean money = printed.contains("元");
            if (money || printed.length() < 2 || "万亿".indexOf(printed.charAt(0)) < 0) {
                return new Scaled(value, printed);
            }
            long scale = printed.charAt(0) == '万' ? 10_000L : 100_000_000L;
            BigDecimal whole = value.multiply(BigDecimal.valueOf(scale)).stripTrailingZeros();
            return new Scaled(whole.scale() < 0 ? whole.setScale(0) : whole, printed.substring(1));
        }
    }

    private static Bound boundOf(Matcher value) {
        String low = String.valueOf(value.group("low"));
        if (value.group("about") != null) {
            return Bound.ABOUT;
        }
        if (value.group("over") != null || "≥>＞".contains(low) || low.length() > 1 && value.group("low") != null) {
            return Bound.MIN;
        }
        boolean under = value.group("under") != null || value.group("high") != null || value.group("low") != null;
        return under ? Bound.MAX : Bound.EXACT;
    }

    private static TargetKind kindOf(String subject, String unit) {
        if (unit.startsWith("%") || unit.contains("百分点")) {
            return subject.contains("增") || subject.contains("降") ? TargetKind.GROWTH : TargetKind.RATIO;
        }
        return Measure.isCount(unit) ? TargetKind.COUNT : unit.contains("元") ? TargetKind.AMOUNT : TargetKind.LEVEL;
    }

    /** The columns of years to come; those of the past are a base. */
    private List<Integer> yearColumns(Table table) {
        var columns = new ArrayList<Integer>();
        boolean indicators = column(table, INDICATOR).isPresent();
        for (int i = 0; i < table.header().size() && indicators; i++) {
            if (dateOf(table.header().get(i)).isPresent() || GOAL.matcher(words(table.header().get(i))).matches()) {
                columns.add(i);
            }
        }
        return columns;
    }

    private Optional<LocalDate> dateOf(Span head) {
        Matcher year = YEAR.matcher(words(head));
        if (!year.matches() || Integer.parseInt(year.group(1)) < layout.planYear()) {
            return Optional.empty();
        }
        return Optional.of(LocalDate.of(Integer.parseInt(year.group(1)), 12, 31));
    }

    private List<Attribution> attributions(Table table) {
        Optional<Integer> lead = column(table, LEAD);
        Optional<Integer> duty = column(table, DUTY);
        Optional<Integer> support = column(table, SUPPORT);
        if (lead.isEmpty() && duty.isEmpty()) {
            return List.of();
        }
        return table.body().stream()
                .filter(row -> row.size() == table.header().size())
                .flatMap(row -> attribution(row, lead, duty, support).stream())
                .toList();
    }

    private Optional<Attribution> attribution(List<Span> row, Optional<Integer> lead, Optional<Integer> duty, Optional<Integer> support) {
        var roll = new DutyRoll();
        lead.ifPresent(column -> enter(roll, row.get(column), DutyRole.LEAD));
        duty.ifPresent(column -> enter(roll, row.get(column), DutyRole.DUTY));
        support.ifPresent(column -> enter(roll, row.get(column), DutyRole.SUPPORT));
        Span cell = row.get(lead.or(() -> duty).orElseThrow());
        return roll.isEmpty() ? Optional.empty() : Optional.of(new Attribution(layout.outline().pathAt(cell.start()),
                layout.plan().printed(cell.start(), cell.end()), roll.lead(), roll.support()));
    }

    private void enter(DutyRoll roll, Span cell, DutyRole role) {
        new SpokenDuties(layout.plan(), roll).read(cell.start(), cell.end(), Optional.of(role));
    }

    private Optional<Integer> column(Table table, Pattern head) {
        for (int i = 0; i < table.header().size(); i++) {
            String words = words(table.header().get(i));
            boolean fits = head == INDICATOR ? words.length() < 10 && head.matcher(words).find() && !words.contains("属性") : head.matcher(words).matches();
            if (fits) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private String words(Span cell) {
        return text.substring(cell.start(), cell.end());
    }
}
