package io.touhao.indicator.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.directory.UnitPath;
import io.touhao.indicator.Indicator;
import io.touhao.indicator.IndicatorFixture;
import io.touhao.indicator.Measure;
import io.touhao.indicator.Slice;
import io.touhao.indicator.TestFacts;
import io.touhao.indicator.Value;
import io.touhao.indicator.ValueStanding;
import io.touhao.indicator.fact.FactSources;
import io.touhao.indicator.pack.IndicatorPacks;
import io.touhao.quantity.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

/** What goes out as text: one value a line, in columns that others can read. */
class ValueFilesTest {

    private static final Indicator GROWTH = indicator();
    private static final List<Value> VALUES = List.of(
            value("2023-01/P2M", Measure.GROWTH, Slice.WHOLE, "5.1", ValueStanding.REVISED),
            value("2023-08", Measure.GROWTH, Slice.WHOLE, "-0.3", ValueStanding.PRELIMINARY),
            value("2023-Q1", Measure.BASE, new Slice("industry", "26,\"化工\""), "1234.5", ValueStanding.FINAL));

    @Test
    void writesSdmxCsvWithItsThreeFirstColumnsAndAKeyThatTellsValuesApart() {
        var lines = ValueFiles.sdmx(GROWTH, VALUES).split("\r\n");
        assertThat(lines[0]).startsWith("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,");
        assertThat(lines[1]).isEqualTo("dataflow,SD_MIIT:INDICATOR(1.0),R,M,3701,growth,_T,GROWTH_YOY,TO_DATE,2023-01-01/P2M,5.1,%,0,A,1,1,records");
        assertThat(lines[2]).contains(",2023-08,-0.3,%,0,P,");
        assertThat(lines[3]).contains(",\"industry=26,\"\"化工\"\"\",COMPARABLE_BASE,").contains(",Q,");
        assertThat(lines).allSatisfy(line -> assertThat(line.replaceAll("\"[^\"]*\"", "").split(",", -1)).hasSize(17));
    }

    @Test
    void describesEveryColumnOfIt() {
        var head = ValueFiles.sdmx(GROWTH, List.of()).strip().split(",");
        var json = new ObjectMapper().readTree(ValueFiles.metadata(GROWTH, "growth.csv"));
        assertThat(json.get("url").stringValue()).isEqualTo("growth.csv");
        assertThat(json.get("tableSchema").get("columns").valueStream().map(one -> one.get("name").stringValue())).containsExactly(head);
    }

    @Test
    void writesPlainCsvWithUnitsOnTheHeadlineOnly() {
        var lines = ValueFiles.csv(GROWTH, VALUES, Slice::member).split("\r\n");
        assertThat(lines).hasSize(4);
        assertThat(lines[1]).startsWith("growth,3701,2023-01/P2M,增速,,5.1,%,修订数,1,records,");
        assertThat(lines[3]).contains(",可比基期,").contains(",1234.5,,最终数,");
    }

    private static Value value(String period, Measure measure, Slice slice, String figure, ValueStanding standing) {
        return new Value(GROWTH.id(), UnitPath.of("37.3701"), Period.parse(period), measure, slice, new BigDecimal(figure), standing, 1,
                Value.RECORDS, Instant.parse("2023-09-16T02:00:00Z"), Optional.empty());
    }

    private static Indicator indicator() {
        var text = """
                pack: test
                title: 测试
                source: {document: 测试, standing: assumption}
                indicators:
                  - {id: growth, version: 1, title: 产值增速, definition: 可比。, unit: "%", decimals: 1, direction: up, span: to-date,
                     from: 2022-01-01, facts: test-return, compute: {growth: {of: output, before: output_before}}}
                """;
        return IndicatorPacks.load(IndicatorFixture.files(text), List.of("test"), new FactSources(List.of(TestFacts.RETURNS)))
                .getFirst().indicators().getFirst();
    }
}
