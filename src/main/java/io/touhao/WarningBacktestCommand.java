package io.touhao;

import io.touhao.directory.Actor;
import io.touhao.monitoring.warning.Rehearsal;
import io.touhao.monitoring.warning.TrackRecord;
import io.touhao.monitoring.warning.TrackRecords;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
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
        var rehearsal = OpenedPlatform.as(Actor.SYSTEM, platform -> platform.getBean(TrackRecords.class).rehearse());
        if (rehearsal.periods().isEmpty()) {
            out.println("没有月报，无法回测。");
            return 1;
        }
        print(out, rehearsal);
        return 0;
    }

    private void print(PrintStream out, Rehearsal rehearsal) {
        out.printf("滚动回测 %s—%s，%d 期，企业 %d 家%n", rehearsal.periods().getFirst().words(), rehearsal.periods().getLast().words(),
                rehearsal.periods().size(), rehearsal.firms());
        out.println("规则\t发出\t已可判\t证实\t准确率%\t发生\t事前报出\t召回率%\t提前期\t本期\t超预算\t写法");
        rehearsal.records().stream().filter(record -> rule.isEmpty() || record.rule().equals(rule)).map(WarningBacktestCommand::line)
                .forEach(out::println);
    }

    private static String line(TrackRecord record) {
        return "%s\t%d\t%d\t%d\t%s\t%d\t%d\t%s\t%s\t%d\t%d\t%s".formatted(
                record.rule(), record.sent(), record.judged(), record.confirmed(), figure(record.precision()), record.events(),
                record.foreseen(), figure(record.recall()), figure(record.lead()), record.latest(), record.held(),
                record.variant().isEmpty() ? "现行" : record.variant());
    }

    private static String figure(Optional<Double> figure) {
        return figure.map(value -> String.format(Locale.ROOT, "%.1f", value)).orElse("—");
    }
}
