package io.touhao.plan.reading;

import io.touhao.plan.reading.text.PlanText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the text of a plan (方案解读): what it is, its clauses, and what each of them promises.
 *
 * <p>The reader knows the language of plans, not any document: every finding comes from a grammar or a closed class of
 * words. It never fails; what it does not understand it leaves out. Its time grows with the length of the text.
 */
public final class PlanReader {

    private PlanReader() {}

    /** Reads the text; the same text always gives the same reading. */
    public static PlanReading read(PlanText plan) {
        Outline outline = new HeadingScanner(plan).scan();
        PlanHead head = new HeadReader(plan, outline).read();
        var layout = new Layout(plan, outline, head.year().orElse(0));
        var tense = new Tense(layout);
        var deadlines = new DeadlineReader(layout, tense);
        var binding = deadlines.binding();
        var tables = new TableReader(layout);
        var attributions = new ArrayList<Attribution>(new AttributionReader(layout).read());
        attributions.addAll(tables.attributions());
        var targets = new TargetReader(layout, tense, new DueDates(layout, deadlines.governing()), tables);
        return new PlanReading(
                plan.name(),
                head,
                clauses(plan, outline),
                sentences(layout),
                targets.read(),
                deadlines.deadlines(binding),
                new RecurrenceReader(layout, tense).read(),
                attributions);
    }

    private static List<Clause> clauses(PlanText plan, Outline outline) {
        var clauses = new ArrayList<Clause>();
        int[] ends = ends(outline, plan.folded().length());
        for (int i = 0; i < outline.headings().size(); i++) {
            var heading = outline.heading(i);
            clauses.add(new Clause(
                    heading.path(),
                    heading.marker().label(),
                    plan.quote(heading.content(), heading.contentEnd()).strip(),
                    heading.level(),
                    plan.printed(heading.start(), heading.contentEnd()),
                    plan.printed(heading.start(), ends[i])));
        }
        return clauses;
    }

    /** Where each clause ends: at the next heading of its own level or above. */
    private static int[] ends(Outline outline, int textEnd) {
        int count = outline.headings().size();
        var ends = new int[count];
        var next = new int[MarkerKind.values().length + 2];
        Arrays.fill(next, textEnd);
        for (int i = count - 1; i >= 0; i--) {
            int level = outline.heading(i).level();
            ends[i] = next[level];
            Arrays.fill(next, level, next.length, outline.heading(i).start());
        }
        return ends;
    }

    private static List<Sentence> sentences(Layout layout) {
        return layout.sentences().all().stream()
                .map(sentence -> {
                    var span = layout.sentences().printed(sentence);
                    return new Sentence(layout.outline().pathAt(sentence.start()), span, span.of(layout.plan().text()));
                })
                .toList();
    }
}
