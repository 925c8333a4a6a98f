package io.touhao.programme.pack;

import io.touhao.rulebook.Citation;
import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/**
 * A title that can be won, and how (培育项目): {@code srdi}, 专精特新中小企业.
 *
 * @param object what is recognised: 企业, 产品, 项目
 * @param rules the title or pack of the rulebook that says who may hold it; which version, the day of the call decides
 * @param prefix of application numbers and certificates: ZJTX
 * @param recogniser who recognises in the end: 省工业和信息化厅, or a ministry that the province recommends to
 * @param predecessor the title that must be held before; none where none must
 * @param steps one for each {@link Stage}, in order
 * @param reviewMonths how long before its last day a title is reviewed
 * @param duty the day of each year by which holders bring their data up to date; none where nothing is owed
 */
public record Programme(
        String id, String title, String object, String rules, String prefix, String recogniser, Optional<String> predecessor,
        Citation source, List<Step> steps, Quota quota, List<Document> documents, Assessment assessment, Term<Integer> validityYears,
        Term<Integer> reviewMonths, Optional<Term<MonthDay>> duty, Term<Integer> changeMonths, Term<Integer> banYears) {

    public Programme {
        steps = List.copyOf(steps);
        documents = List.copyOf(documents);
    }

    /** A step with the days it may take. */
    public record Step(Stage stage, Span span, Citation citation) {}

    /**
     * How many each city may recommend (推荐名额).
     *
     * @param rule {@code given}: a number for each city; {@code none}: as many as are fit
     */
    public record Quota(String rule, Citation citation) {

        public boolean isGiven() {
            return rule.equals("given");
        }
    }

    /**
     * Something to be attached (附件).
     *
     * @param expires whether it has a last day of its own, which must not have passed
     */
    public record Document(String key, String title, boolean required, boolean expires) {}

    /**
     * How experts judge (评审).
     *
     * @param experts for each application
     * @param secondReading per cent of applications that one more expert reads without seeing the others
     * @param disagreement points between the highest and the lowest from which they must be talked over
     * @param pass points to reach
     */
    public record Assessment(int experts, int secondReading, BigDecimal disagreement, BigDecimal pass, List<Part> parts, Citation citation) {

        public Assessment {
            parts = List.copyOf(parts);
        }

        /** A part of the score sheet. */
        public record Part(String id, String title, BigDecimal most) {}
    }

    /** A figure with what it rests on. */
    public record Term<T>(T value, Citation citation) {}

    public Step step(Stage stage) {
        return steps.get(stage.ordinal());
    }

    public Optional<Document> document(String key) {
        return documents.stream().filter(document -> document.key().equals(key)).findFirst();
    }
}
