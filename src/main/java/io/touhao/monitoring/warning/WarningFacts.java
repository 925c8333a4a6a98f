package io.touhao.monitoring.warning;

import io.touhao.indicator.FactColumn;
import io.touhao.indicator.FactSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Warnings and their disposal, to be counted. */
@Configuration(proxyBeanMethods = false)
class WarningFacts {

    private static final Map<String, String> RULES = WarningPackLoader.bundled().rules().stream()
            .collect(Collectors.toMap(WarningRule::id, rule -> "%s %s".formatted(rule.id(), rule.title())));

    @Bean
    FactSource warningSource() {
        return new FactSource("warning", "预警", "monitoring.public_warning", List.of(
                FactColumn.code("rule", "规则", WarningFacts::rule), FactColumn.code("level", "级别", WarningLevel.values(), WarningLevel::title),
                FactColumn.code("kind", "对象", SubjectKind.values(), SubjectKind::title),
                FactColumn.code("state", "处置", WarningState.values(), WarningState::title), FactColumn.flag("disposed", "已处置"), FactColumn.flag("confirmed", "已证实")),
                Optional.of("/warnings/{record}"));
    }

    private static String rule(String id) {
        return RULES.getOrDefault(id, id);
    }
}
