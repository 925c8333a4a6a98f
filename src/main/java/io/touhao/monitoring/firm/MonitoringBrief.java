package io.touhao.monitoring.firm;

import io.touhao.directory.Actor;
import io.touhao.monitoring.warning.Warnings;
import io.touhao.page.Figures;
import io.touhao.registry.Enterprise;
import io.touhao.registry.EnterpriseBrief;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What monitoring knows before a visit: the last figures of its return, and warnings that are open. */
@Component
class MonitoringBrief implements EnterpriseBrief {

    private final FirmReturns returns;
    private final Warnings warnings;

    MonitoringBrief(FirmReturns returns, Warnings warnings) {
        this.returns = returns;
        this.warnings = warnings;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public List<Line> lines(Actor actor, Enterprise enterprise) {
        return Stream.concat(figures(enterprise), open(actor, enterprise)).toList();
    }

    private Stream<Line> figures(Enterprise enterprise) {
        return returns.last(enterprise.id()).stream().flatMap(last -> Stream.of(
                last.revenue().map(figure -> "营业收入 %s 万元".formatted(Figures.number(figure))),
                last.employees().map(figure -> "用工 %s 人".formatted(Figures.number(figure))))
                .flatMap(Optional::stream)
                .map(value -> Line.known("月报", last.period().words() + " " + value, "月报").asOf(last.period().lastDay()).opens("/returns/" + last.id())));
    }

    private Stream<Line> open(Actor actor, Enterprise enterprise) {
        return warnings.ofEnterprise(actor, enterprise.id()).stream().filter(warning -> warning.state().isOpen())
                .map(warning -> Line.known("预警", warning.grounds(), "预警").asOf(warning.period().lastDay()).opens(warning.address())
                        .talkOf("%s，%s，当面核实".formatted(warning.title(), warning.state().title())));
    }
}
