package io.touhao.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.plan.reading.text.PlanText;
import io.touhao.plan.reading.text.Span;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever the text, the reader answers, and answers within the text. */
class PlanReaderPropertyTest {

    private static final long SEED = 20230418L;
    private static final int ROUNDS = 60;
    private static final String SIGNS = "0123456789()（）“”《》【〕，。、：；一二三十百千万亿年月日家个名%％每到至前第全①⑤\n\t 　责任单位牵头目标力争增长以上左右\uD83D";
    private static final String PLAN = """
            云泽市提质行动方案
            2023年6月2日
            一、工作目标
            到2025年，规上企业突破1000家，占比达到12%左右，能耗下降3%；实现走访全覆盖。
            ——其中，2023年新增100家以上，总量稳居全省前三。
            二、重点任务
            （一）培育企业。每年培育10—20家，每季度至少调度1次，4月底前出台方案。（责任单位：市甲局、市乙局，各县（市、区）政府）
            1.服务。①减负：压缩至3个工作日内；②融资：年内对接1万家（次）。
            序号\t指标\t单位\t2022年\t2025年
            1\t增加值\t亿元\t300\t450以上
            第三条 对年营收1亿元以上的企业奖励50万元。
            """;

    @TestFactory
    Stream<DynamicTest> findingsLieWithinAnyText() {
        var random = new Random(SEED);
        return Stream.generate(() -> mutated(random))
                .limit(ROUNDS)
                .map(text -> DynamicTest.dynamicTest("seed " + SEED + ", text of " + text.length(), () -> checks(text)));
    }

    private static void checks(String text) {
        PlanReading reading = PlanReader.read(PlanText.of("any.txt", text));
        reading.targets().forEach(target -> quotes(text, target.span(), target.quote()));
        reading.deadlines().forEach(deadline -> quotes(text, deadline.span(), deadline.quote()));
        reading.recurrences().forEach(recurrence -> quotes(text, recurrence.span(), recurrence.quote()));
        reading.sentences().forEach(sentence -> quotes(text, sentence.span(), sentence.text()));
        assertThat(reading.clauses()).isSortedAccordingTo((one, other) -> one.span().start() - other.span().start());
        assertThat(reading.clauses()).allSatisfy(clause -> assertThat(clause.span().end()).isLessThanOrEqualTo(text.length()));
        assertThat(ReadingJson.write(reading)).startsWith("{");
        assertThat(ReadingOutline.write(reading)).isNotEmpty();
    }

    private static void quotes(String text, Span span, String quote) {
        assertThat(span.of(text)).isEqualTo(quote);
        assertThat(quote).doesNotContain("\n");
    }

    private static String mutated(Random random) {
        var text = new StringBuilder(PLAN);
        if (random.nextInt(4) == 0) {
            text = new StringBuilder(PLAN.replace("\n", ""));
        }
        for (int i = random.nextInt(60); i > 0 && !text.isEmpty(); i--) {
            int place = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.insert(place, SIGNS.charAt(random.nextInt(SIGNS.length())));
                case 1 -> text.deleteCharAt(place);
                default -> text.setCharAt(place, SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
        }
        return random.nextInt(5) == 0 ? text.substring(0, random.nextInt(text.length() + 1)) : text.toString();
    }
}
