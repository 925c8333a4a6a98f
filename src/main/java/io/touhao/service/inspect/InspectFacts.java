package io.touhao.service.inspect;

import io.touhao.indicator.FactColumn;
import io.touhao.indicator.FactSource;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What inspection offers to be counted. */
@Configuration(proxyBeanMethods = false)
class InspectFacts {

    @Bean
    static FactSource inspectedUnitFacts() {
        return new FactSource("inspected-unit", "检查对象名录", "service.public_inspected_unit", List.of(
                FactColumn.word("kind", "类别"), FactColumn.day("left_on", "移出日")), Optional.of("/inspected-units/{record}"));
    }

    @Bean
    static FactSource inspectionFacts() {
        return new FactSource("inspection", "执法检查", "service.public_inspection", List.of(
                FactColumn.word("kind", "类别"), FactColumn.flag("drawn", "随机抽取")), Optional.of("/inspections/{record}"));
    }

    @Bean
    static FactSource hazardFacts() {
        return new FactSource("hazard", "隐患", "service.public_hazard", List.of(
                FactColumn.word("kind", "类别"), FactColumn.word("level", "级别"), FactColumn.flag("closed", "已销号"),
                FactColumn.day("closed_on", "销号日")), Optional.of("/hazards/{record}"));
    }

    @Bean
    static FactSource dataAssessmentFacts() {
        return new FactSource("data-assessment", "数据安全风险评估", "service.public_data_assessment", List.of(
                FactColumn.figure("risks", "风险类型数", "种")), Optional.empty());
    }
}
