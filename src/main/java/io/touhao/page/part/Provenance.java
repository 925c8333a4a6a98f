package io.touhao.page.part;

import java.util.List;

/**
 * How a figure came about, for the panel that opens beside it.
 *
 * @param facts definition and version, period, as of when, source
 * @param rule the rule in words, line by line
 * @param steps the way from all records to those counted, as a subtraction that adds up
 * @param result what remains
 * @param records link to all records; none where the viewer may not see them
 * @param check check value; empty when there is none
 * @param scope what this viewer may see of it
 */
public record Provenance(
        String figure, String unit, List<Fact> facts, List<String> rule, List<Line> steps, String result,
        List<Link> records, String check, String scope) {

    public Provenance {
        facts = List.copyOf(facts);
        rule = List.copyOf(rule);
        steps = List.copyOf(steps);
        records = List.copyOf(records);
    }

    /** A word and what it is. */
    public record Fact(String word, String value) {}

    /** One line of the subtraction; the address opens its records, empty when it does not. */
    public record Line(String what, String figure, String address) {}
}
