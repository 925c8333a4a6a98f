package io.touhao.indicator.pack;

import io.touhao.indicator.Indicator;
import io.touhao.indicator.fact.OfferedFacts;
import io.touhao.page.TextTable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code indicator list}: the catalogue, and what each indicator is worked out from. */
@Command(name = "list", description = "Prints the catalogue of indicators: key, title, unit, computation, source.",
        mixinStandardHelpOptions = true)
public final class IndicatorListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var sources = OfferedFacts.read();
        var indicators = new DefaultIndicators(sources).all();
        var table = new TextTable("编码", "指标", "单位", "算法", "来源");
        indicators.forEach(one -> table.row(
                one.id(), one.title(), one.unit(), one.computation().title(), one.source().map(name -> sources.get(name).title()).orElse("导入")));
        table.lines().forEach(out::println);
        out.println();
        out.println("共 %d 个指标，其中 %d 个由记录计算。".formatted(
                indicators.size(), indicators.stream().filter(Indicator::isComputed).count()));
        out.flush();
        return 0;
    }
}
