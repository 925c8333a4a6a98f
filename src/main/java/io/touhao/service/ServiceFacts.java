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

    @Bean
    static FactSource requestFacts() {
        return new FactSource("request", "企业诉求", "service.public_request", List.of(
                FactColumn.word("kind", "类别"), FactColumn.word("origin", "来源"), FactColumn.word("state", "状态"), FactColumn.flag("solved", "已办结"),
                FactColumn.word("industry", "行业小类"), FactColumn.word("division", "行业大类"), FactColumn.figure("solved_one", "办结数", "件"),
                FactColumn.figure("on_time_one", "按时办结数", "件"), FactColumn.figure("rated_one", "评价数", "件"),
                FactColumn.figure("content_one", "满意数", "件")), Optional.of("/requests/{record}"));
    }
}
