package io.touhao.service;

import io.touhao.indicator.FactColumn;
import io.touhao.indicator.FactSource;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What serving enterprises offers to be counted. */
@Configuration(proxyBeanMethods = false)
class ServiceFacts {

    @Bean
    static FactSource visitFacts() {
        return new FactSource("visit", "走访", "service.public_visit", List.of(
                FactColumn.flag("counts", "计数"), FactColumn.word("standing", "计数情况"), FactColumn.word("manner", "方式"),
                FactColumn.word("officer", "走访人"), FactColumn.word("industry", "行业小类"), FactColumn.word("division", "行业大类")),
                Optional.of("/visits/{record}"));
    }
}
