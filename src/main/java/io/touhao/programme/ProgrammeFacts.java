package io.touhao.programme;

import io.touhao.indicator.FactColumn;
import io.touhao.indicator.FactSource;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What cultivation offers to be counted. */
@Configuration(proxyBeanMethods = false)
class ProgrammeFacts {

    @Bean
    static FactSource applicationFacts() {
        return new FactSource("application", "申报", "programme.public_application", List.of(
                FactColumn.word("programme", "培育项目"), FactColumn.word("state", "状态"), FactColumn.word("industry", "行业小类")),
                Optional.of("/applications/{record}"));
    }

    @Bean
    static FactSource recommendationFacts() {
        return new FactSource("recommendation", "市级推荐", "programme.public_recommendation", List.of(
                FactColumn.word("programme", "培育项目"), FactColumn.word("industry", "行业小类")), Optional.of("/applications/{record}"));
    }

    @Bean
    static FactSource recognitionFacts() {
        return new FactSource("recognition", "认定", "programme.public_recognition", List.of(
                FactColumn.word("programme", "培育项目"), FactColumn.word("state", "状态"), FactColumn.word("industry", "行业小类"),
                FactColumn.day("valid_until", "有效期止")), Optional.empty());
    }

    @Bean
    static FactSource reviewDueFacts() {
        return new FactSource("review-due", "待复核认定", "programme.public_review_due", List.of(
                FactColumn.word("programme", "培育项目"), FactColumn.word("industry", "行业小类")), Optional.empty());
    }

    @Bean
    static FactSource nearFirmFacts() {
        return new FactSource("near-firm", "离认定的距离", "programme.public_near_firm", List.of(
                FactColumn.word("programme", "培育项目"), FactColumn.word("standing", "距离"), FactColumn.word("leaf", "差的条件")),
                Optional.empty());
    }
}
