package io.touhao.programme;

import io.touhao.indicator.FactColumn;
import io.touhao.indicator.FactSource;
import io.touhao.programme.application.State;
import io.touhao.programme.distance.Standing;
import io.touhao.programme.pack.Programme;
import io.touhao.programme.pack.Programmes;
import io.touhao.programme.recognition.Recognition;
import io.touhao.registry.industry.Industries;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What cultivation offers to be counted. */
@Configuration(proxyBeanMethods = false)
class ProgrammeFacts {

    private static final Programmes PROGRAMMES = Programmes.bundled();

    @Bean
    static FactSource applicationFacts() {
        return new FactSource("application", "申报", "programme.public_application", List.of(
                programme(), FactColumn.code("state", "状态", State.values(), State::title), FactColumn.code("industry", "行业小类", Industries.IN_FORCE::words)),
                Optional.of("/applications/{record}"));
    }

    @Bean
    static FactSource recommendationFacts() {
        return new FactSource("recommendation", "市级推荐", "programme.public_recommendation", List.of(
                programme(), FactColumn.code("industry", "行业小类", Industries.IN_FORCE::words)), Optional.of("/applications/{record}"));
    }

    @Bean
    static FactSource recognitionFacts() {
        return new FactSource("recognition", "认定", "programme.public_recognition", List.of(
                programme(), FactColumn.code("state", "状态", Recognition.State.values(), Recognition.State::title), FactColumn.code("industry", "行业小类", Industries.IN_FORCE::words),
                FactColumn.day("valid_until", "有效期止")), Optional.empty());
    }

    @Bean
    static FactSource reviewDueFacts() {
        return new FactSource("review-due", "待复核认定", "programme.public_review_due", List.of(
                programme(), FactColumn.code("industry", "行业小类", Industries.IN_FORCE::words)), Optional.empty());
    }

    @Bean
    static FactSource nearFirmFacts() {
        return new FactSource("near-firm", "离认定的距离", "programme.public_near_firm", List.of(
                programme(), FactColumn.code("standing", "距离", Standing.values(), Standing::title), FactColumn.word("leaf", "差的条件")),
                Optional.empty());
    }

    private static FactColumn programme() {
        return FactColumn.code("programme", "培育项目", id -> PROGRAMMES.find(id).map(Programme::title).orElse(id));
    }
}
