package io.touhao.monitoring.warning;

import io.touhao.indicator.FactColumn;
import io.touhao.indicator.FactSource;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Warnings and their disposal, to be counted. */
@Configuration(proxyBeanMethods = false)
class WarningFacts {

    @Bean
    FactSource warningSource() {
        return new FactSource("warning", "预警", "monitoring.public_warning", List.of(
                FactColumn.word("rule", "规则"), FactColumn.word("level", "级别"), FactColumn.word("kind", "对象"),
                FactColumn.word("state", "处置"), FactColumn.flag("disposed", "已处置"), FactColumn.flag("confirmed", "已证实")),
                Optional.of("/warnings/{record}"));
    }
}
