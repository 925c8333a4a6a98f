package io.touhao.indicator.pack;

import io.touhao.indicator.Indicator;
import io.touhao.indicator.fact.FactSources;
import io.touhao.indicator.fact.OfferedFacts;
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
        indicators.forEach(one -> out.println(line(one, sources)));
        out.println("共 %d 个指标，其中 %d 个由记录计算。".formatted(
                indicators.size(), indicators.stream().filter(Indicator::isComputed).count()));
        out.flush();
        return 0;
    }

    private static String line(Indicator indicator, FactSources sources) {
        return "%s\t%s\t%s\t%s\t%s".formatted(indicator.id(), indicator.title(), indicator.unit(), indicator.computation().title(),
                indicator.source().map(name -> sources.get(name).title()).orElse("导入"));
    }
}
