package io.touhao.monitoring;

import io.touhao.indicator.Closing;
import io.touhao.indicator.FactColumn;
import io.touhao.indicator.FactSource;
import io.touhao.monitoring.filing.Channel;
import io.touhao.monitoring.filing.FilingState;
import io.touhao.monitoring.form.Desk;
import io.touhao.monitoring.form.Form;
import io.touhao.monitoring.form.Forms;
import io.touhao.monitoring.form.Item;
import io.touhao.monitoring.meter.MeterKind;
import io.touhao.registry.industry.Industries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * What monitoring offers to be counted: the figures of every form, what filling in costs, and what others measured. A
 * form that a pack brings along is offered without a line of code.
 */
@Configuration(proxyBeanMethods = false)
@Import(ReturnFacts.Sources.class)
class ReturnFacts {

    /** Electricity comes on the eighth, taxes on the eleventh; both are our own assumption. */
    private static final int METERED = 12;

    static final class Sources implements BeanRegistrar {

        @Override
        public void register(BeanRegistry registry, Environment environment) {
            Stream.concat(Forms.ofPacks().all().stream().map(ReturnFacts::source), Stream.of(burden(), meter())).forEach(source ->
                    registry.registerBean(source.name() + "-facts", FactSource.class, spec -> spec.supplier(context -> source)));
        }
    }

    private static FactSource source(Form form) {
        var columns = new ArrayList<FactColumn>();
        columns.add(FactColumn.code("industry", "行业小类", Industries.IN_FORCE::words));
        columns.add(FactColumn.code("stage", "审核到哪一级", FilingState.values(), FilingState::reached));
        form.items().forEach(item -> columns.addAll(columns(item)));
        return new FactSource(form.facts(), form.title(), "monitoring." + form.view(), columns, Optional.of("/returns/{record}"))
                .closing(closing(form));
    }

    /** Once the province is locked out, what is approved stands. */
    private static Closing closing(Form form) {
        return new Closing(form.locks().until().get(Desk.PROVINCE).day());
    }

    private static List<FactColumn> columns(Item item) {
        return item.kind().measures().stream()
                .map(measure -> FactColumn.figure(
                        item.column(measure), item.title() + "（" + measure.title() + "）", item.unit().equals("—") ? "" : item.unit()))
                .toList();
    }

    private static String form(String id) {
        return Forms.ofPacks().find(id).map(Form::title).orElse(id);
    }

    private static FactSource burden() {
        return new FactSource("filing-burden", "填报负担", "monitoring.public_filing_burden", List.of(
                FactColumn.code("form", "报表", ReturnFacts::form), FactColumn.code("industry", "行业小类", Industries.IN_FORCE::words),
                FactColumn.code("channel", "报送途径", Channel.values(), Channel::title),
                FactColumn.figure("minutes", "用时", "分钟"), FactColumn.figure("fields", "要填的项", "项")), Optional.empty())
                .closing(closing(Forms.ofPacks().of(Forms.MONTHLY)));
    }

    private static FactSource meter() {
        return new FactSource("meter", "供电、税务推送", "monitoring.public_meter", List.of(
                FactColumn.code("kind", "种类", MeterKind.values(), MeterKind::title), FactColumn.word("source", "来源"), FactColumn.figure("figure", "数值", "")),
                Optional.empty()).closing(new Closing(METERED));
    }
}
