package io.touhao.indicator;

import io.touhao.registry.AboveScaleChanged;
import io.touhao.registry.industry.Industries;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * The list of above-scale enterprises (规上名录) as facts, each record being a stay in the list: the dated denominator of
 * coverage. The view is the registry's, which lies below and knows no indicators.
 */
@Configuration(proxyBeanMethods = false)
class AboveScaleFacts {

    private final ApplicationEventPublisher events;

    AboveScaleFacts(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** A stay that begins or ends counts with the next refresh, and not with the next night. */
    @EventListener
    void note(AboveScaleChanged changed) {
        events.publishEvent(new FactsChanged(
                "above-scale", changed.enterprises().stream().map(String::valueOf).toList(), changed.at()));
    }

    @Bean
    static FactSource aboveScale() {
        return new FactSource("above-scale", "规上工业企业名录", "registry.public_above_scale", List.of(
                FactColumn.word("name", "企业名称"),
                FactColumn.word("uscc", "统一社会信用代码"),
                FactColumn.code("industry", "行业小类", Industries.IN_FORCE::words),
                FactColumn.code("division", "行业大类", Industries.IN_FORCE::words),
                FactColumn.day("left_on", "退出名录日")), Optional.of("/enterprises/{record}"));
    }
}
