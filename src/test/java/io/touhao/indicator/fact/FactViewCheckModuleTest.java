package io.touhao.indicator.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touhao.TestDatabase;
import io.touhao.indicator.FactColumn;
import io.touhao.indicator.FactSource;
import io.touhao.indicator.TestFacts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a module says of its facts and what its view holds are compared before anything is counted. */
class FactViewCheckModuleTest {

    @Test
    void namesEveryColumnThatIsMissingOrOfAnotherType() {
        var jdbc = JdbcClient.create(new DriverManagerDataSource(TestDatabase.fresh(), "touhao", ""));
        jdbc.sql("create extension if not exists ltree schema public").update();
        new TestFacts(jdbc).create();
        var wrong = new FactSource("wrong", "错的", TestFacts.RETURNS.view(), List.of(
                FactColumn.figure("industry", "行业", ""), FactColumn.day("nothing", "没有的列")), Optional.empty());
        var absent = new FactSource("absent", "没有的", "facttest.public_nothing", List.of(), Optional.empty());
        assertThat(check(jdbc, TestFacts.RETURNS).faults(TestFacts.RETURNS)).isEmpty();
        assertThat(check(jdbc, wrong).faults(wrong)).containsExactly(
                "wrong: column industry of facttest.public_return should be numeric and is text",
                "wrong: column nothing of facttest.public_return should be date and is not there");
        assertThatThrownBy(() -> check(jdbc, absent).afterSingletonsInstantiated()).hasMessageContaining("there is no view facttest.public_nothing");
    }

    private static FactViewCheck check(JdbcClient jdbc, FactSource source) {
        return new FactViewCheck(new FactSources(List.of(source)), jdbc);
    }
}
