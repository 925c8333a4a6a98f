package io.touhao.indicator.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.indicator.FactColumn;
import io.touhao.indicator.FactSource;
import io.touhao.indicator.fact.FactSources;
import io.touhao.rulebook.BadExpression;
import io.touhao.rulebook.Fact;
import io.touhao.rulebook.RuleCompiler;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormulaWordsTest {

    private static final FactSource SOURCE = new FactSource("monthly", "月报", "monitoring.public_monthly", List.of(
            FactColumn.code("stage", "审核到哪一级", value -> Map.of("FINAL", "省级已通过").getOrDefault(value, value)),
            FactColumn.figure("output", "产值", "千元"), FactColumn.word("industry", "行业小类")), Optional.empty());

    @Test
    void printsTitlesAndWordsInsteadOfNamesAndCodes() throws BadExpression {
        assertThat(words("stage == \"FINAL\" && output > 0.0")).isEqualTo("审核到哪一级 为 “省级已通过” 且 产值 > 0.0");
    }

    @Test
    void aWordThatIsNoCodeStaysAsItIs() throws BadExpression {
        assertThat(words("industry != \"2614\" || stage == \"FINAL\"")).isEqualTo("行业小类 不为 “2614” 或 审核到哪一级 为 “省级已通过”");
    }

    private static String words(String rule) throws BadExpression {
        return new FormulaWords(Optional.of(SOURCE)).of(new RuleCompiler(FactSources.catalogue(SOURCE)).compile(rule, Fact.Type.TRUTH));
    }
}
