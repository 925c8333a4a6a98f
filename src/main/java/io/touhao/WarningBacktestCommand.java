package io.touhao;

import io.touhao.directory.Actor;
import io.touhao.monitoring.warning.Rehearsal;
import io.touhao.monitoring.warning.RuleRecord;
import io.touhao.monitoring.warning.TrackRecord;
import io.touhao.monitoring.warning.TrackRecords;
import io.touhao.page.TextTable;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code warning backtest [--rule R-05]}: what every rule was worth, computed anew from the returns there are. */
@Command(name = "backtest", mixinStandardHelpOptions = true,
        description = "Back-test the rules of warnings with rolling origin: precision, recall, lead time and budget.")
final class WarningBacktestCommand implements Callable<Integer> {

    @Option(names = "--rule", paramLabel = "ID", description = "Only this rule and its variants.")
    private String rule = "";

    @Override
    public Integer call() {
        CommandLogs.onlyWarnings();
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var told = OpenedPlatform.as(Actor.SYSTEM, platform -> Told.of(platform.getBean(TrackRecords.class)));
        var rehearsal = told.rehearsal();
        if (rehearsal.periods().isEmpty()) {
            out.println("没有月报，无法回测。");
            return 1;
        }
        var wanted = rehearsal.records().stream().filter(record -> rule.isEmpty() || record.rule().equalsIgnoreCase(rule)).toList();
        if (wanted.isEmpty()) {
            out.println("没有规则“%s”；有 %s。".formatted(rule, rehearsal.records().stream().map(TrackRecord::rule).distinct()
                    .collect(Collectors.joining("、"))));
            return 2;
        }
        print(out, told, wanted);
        return 0;
    }

    /** What came out, and how rules are called. */
    private record Told(Rehearsal rehearsal, Map<String, String> titles) {

        static Told of(TrackRecords records) {
            return new Told(records.rehearse(), records.rules(Actor.SYSTEM).stream().collect(Collectors.toMap(RuleRecord::id, RuleRecord::title)));
        }

        String words(TrackRecord record) {
            return record.variant().isEmpty() ? titles.getOrDefault(record.rule(), "现行") : "　" + record.variant();
        }
    }

    private static void print(PrintStream out, Told told, List<TrackRecord> wanted) {
        var rehearsal = told.rehearsal();
        out.printf("滚动回测 %s至%s，%d 期，企业 %,d 家；规则用当时所知的数，结果用现在所知的数%n%n", rehearsal.periods().getFirst().words(), rehearsal.periods().getLast().words(),
                rehearsal.periods().size(), rehearsal.firms());
        var table = new TextTable("规则", "发出", "可判", "证实", "准确率%", "发生", "报出", "召回率%", "提前期", "本期", "超预算", "名称、写法");
        wanted.forEach(record -> table.row(
                record.rule(), count(record.sent()), judged(record, record.judged()), judged(record, record.confirmed()),
                figure(record.precision()), judged(record, record.events()), judged(record, record.foreseen()), figure(record.recall()), figure(record.lead()),
                count(record.latest()), count(record.held()), told.words(record)));
        table.lines().forEach(out::println);
    }

    /** Nothing is judged of a rule that only asks somebody to look. */
    private static String judged(TrackRecord record, int count) {
        return record.judged() == 0 && record.events() == 0 ? "—" : count(count);
    }

    private static String count(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String figure(Optional<Double> figure) {
        return figure.map(value -> String.format(Locale.ROOT, "%.1f", value)).orElse("—");
    }
}
