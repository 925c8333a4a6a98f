package io.touhao.page.list;

import io.touhao.page.Signal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A ledger made up by hand, for pictures. */
public final class SampleList {

    private record Task(
            String code, String title, String target, String unit, String done, String rate, String gap, Signal signal,
            String due, String state) {}

    private static final List<Task> TASKS = List.of(
            task("01-03", "规上工业增加值增长 6% 左右", "6.0", "%", "6.2", "", "0.2", Signal.GREEN, "2023-12-31"),
            task("01-04", "规上工业企业上门服务全覆盖", "33058", "家", "25918", "78.4", "11.7", Signal.GREEN, "2023-12-31"),
            task("01-07", "亿元以上项目“一对一”包保", "1846", "个", "1790", "97.0", "30.3", Signal.GREEN, "2023-12-31"),
            task("02-05", "“揭榜挂帅”榜单动态发布", "4", "批", "3", "75.0", "8.3", Signal.GREEN, "2023-12-31"),
            task("04-02", "工业领域碳达峰实施方案", "1", "份", "1", "100.0", "", Signal.DONE, "2023-06-30"),
            task("05-02", "投融资服务对接 1 万家(次)", "10000", "家(次)", "6142", "61.4", "-5.3", Signal.YELLOW, "2023-12-31"),
            task("08-05", "DCMM 贯标企业", "400", "家", "188", "47.0", "-19.7", Signal.RED, "2023-10-31"),
            task("12-05", "“亩产效益”评价差别化配置", "136", "县", "0", "0.0", "-66.7", Signal.PAUSED, "2024-03-31"),
            task("13-06", "数据安全风险评估试点", "80", "家", "62", "77.5", "10.8", Signal.BLUE, "2023-09-30"));

    private static final Listing<Task> LEDGER = Listing.<Task>of("ledger", "工作台账").noun("项").from("none")
            .column(Column.<Task>text("code", "编号", task -> Cell.text(task.code())).sortedBy("code").fixed().width(10))
            .column(Column.<Task>text("title", "任务事项", task -> Cell.link(task.title(), "#")).sortedBy("t").asTitle().width(36))
            .column(Column.<Task>figure("target", "年度目标", "", task -> number(task.target())).sortedBy("x").onPhone())
            .column(Column.<Task>text("unit", "单位", task -> Cell.text(task.unit())).width(8))
            .column(Column.<Task>figure("done", "完成", "", task -> Cell.figure(new BigDecimal(task.done()), task.done(), "#")).sortedBy("x").onPhone())
            .column(Column.<Task>figure("rate", "完成率", "%", task -> number(task.rate())))
            .column(Column.<Task>figure("gap", "较序时", "百分点", task -> gap(task)))
            .column(Column.<Task>signal("signal", "信号", task -> Cell.signal(task.signal())))
            .column(Column.<Task>date("due", "完成时限", task -> Cell.date(LocalDate.parse(task.due()))).sortedBy("due").onPhone())
            .column(Column.<Task>text("state", "状态", task -> Cell.text(task.state())).hidden())
            .filter(Filter.words("q", "事项、编号、责任人", "x"))
            .filter(Filter.choice("action", "专项行动", List.of(new Option("1", "稳固工业大盘")), "x"))
            .filter(Filter.choice("lead", "牵头单位", List.of(new Option("1", "财务处")), "x"))
            .filter(Filter.choice("signal", "信号", List.of(new Option("r", "滞后")), "x"))
            .filter(Filter.days("due", "完成时限", "x"))
            .filter(Filter.flag("mine", "我牵头", "x"))
            .sortedBy("code")
            .rows(row -> TASKS.getFirst());

    private SampleList() {}

    public static ListPage<?> page(int rows) {
        var query = ListQuery.of(LEDGER, "/ledger", rows == 0
                ? Map.of("lead", new String[] {"1"}, "signal", new String[] {"r"}) : Map.of("action", new String[] {"1"}), List.of());
        return page(query, rows);
    }

    public static ListSheet<?> sheet() {
        return new ListSheet<>(page(ListQuery.of(LEDGER, "/ledger", Map.of("columns", new String[] {"code", "title", "target", "done", "signal", "due", "state"}), List.of()), 60),
                LocalDateTime.of(2023, 9, 18, 10, 24));
    }

    private static ListPage<Task> page(ListQuery query, int count) {
        var rows = java.util.stream.IntStream.range(0, count)
                .mapToObj(index -> TASKS.get(index % TASKS.size()))
                .map(task -> new ListPage.Row<>(task, task.code(), LEDGER.columns().stream().map(column -> column.cell().apply(task)).toList()))
                .toList();
        var turns = count == 0 ? ListPage.Turns.NONE
                : new ListPage.Turns(Optional.of("#"), Optional.of("#"), Optional.of("#"), Optional.of("#"));
        return new ListPage<>(LEDGER, query, rows, new ListPage.Total(count == 0 ? 0 : 237, false), 237, count == 0 ? 0 : 21, turns, Year.of(2023));
    }

    private static Cell number(String text) {
        return text.isEmpty() ? Cell.none() : Cell.number(new BigDecimal(text));
    }

    private static Cell gap(Task task) {
        return task.gap().isEmpty() ? Cell.none()
                : Cell.difference(new BigDecimal(task.gap()), task.signal() == Signal.YELLOW || task.signal() == Signal.RED);
    }

    private static Task task(String code, String title, String target, String unit, String done, String rate, String gap, Signal signal, String due) {
        return new Task(code, title, target, unit, done, rate, gap, signal, due, "推进中");
    }
}
