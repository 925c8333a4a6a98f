package io.touhao.plan.pack;

import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a commitment in the form of a pack, so that drafts are kept, checked and edited in one form only. */
final class CommitmentWriter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CommitmentWriter() {}

    static ObjectNode write(DraftCommitment draft) {
        var one = JSON.objectNode();
        one.put("id", draft.id());
        one.put("clause", draft.clause());
        one.put("title", draft.title());
        one.put("kind", draft.judgement().kind());
        one.set("target", target(draft.judgement()));
        draft.hedge().ifPresent(hedge -> one.put("hedge", hedge));
        one.set("due", due(draft.timing()));
        one.set("cascade", cascade(draft.cascade()));
        draft.lead().ifPresent(lead -> one.put("lead", lead));
        var support = one.putArray("support");
        draft.supporting().forEach(support::add);
        var evidence = one.putArray("evidence");
        draft.evidence().forEach(item ->
                evidence.addObject().put("kind", item.kind().key()).put("what", item.what()));
        draft.indicator().ifPresent(indicator -> one.put("indicator", indicator));
        return one;
    }

    private static ObjectNode target(Judgement judgement) {
        var target = JSON.objectNode().put("subject", judgement.subject());
        return switch (judgement) {
            case Judgement.Quantity quantity -> quantity(target, quantity);
            case Judgement.Trend trend -> target.put("direction", word(trend.direction())).put("against", trend.against());
            case Judgement.Comparison comparison -> target
                    .put("relation", camel(comparison.relation()))
                    .put("reference", comparison.reference())
                    .put("series", comparison.series());
            case Judgement.Rank rank -> target.put("place", rank.place()).put("among", rank.among());
            case Judgement.Standing standing -> target.put("among", standing.among());
            case Judgement.Coverage coverage -> target
                    .put("denominator", coverage.denominator()).put("value", 100).put("unit", "%");
            case Judgement.Recurrence recurrence -> target
                    .put("every", recurrence.every().toString())
                    .put("times", recurrence.times())
                    .put("bound", word(recurrence.bound()));
            case Judgement.Deliverable deliverable -> target
                    .put("value", deliverable.count()).put("unit", deliverable.unit());
            case Judgement.Deadline deadline -> target;
            case Judgement.StandingDuty duty -> target;
        };
    }

    private static ObjectNode quantity(ObjectNode target, Judgement.Quantity quantity) {
        target.put("value", quantity.value()).put("unit", quantity.unit());
        return switch (quantity.measure()) {
            case COUNT_EVENTS -> target.put("measure", "count").put("counting", "events");
            case COUNT_DISTINCT -> target.put("measure", "count").put("counting", "distinct");
            case GROWTH, RATIO, LEVEL, AMOUNT -> target.put("measure", word(quantity.measure()));
        };
    }

    private static ObjectNode due(Timing timing) {
        var due = JSON.objectNode();
        switch (timing) {
            case Timing.By by -> due.put("by", by.day().toString());
            case Timing.Recurring recurring -> due.put("until", recurring.day().toString());
            case Timing.Review review -> due.put("review", review.day().toString()).put("every", review.every().toString());
        }
        timing.stated().ifPresentOrElse(text -> due.put("text", text), () -> due.put("assumed", true));
        return due;
    }

    private static ObjectNode cascade(PackCascade cascade) {
        var rule = JSON.objectNode().put("rule", word(cascade.rule()));
        if (cascade.rule() == PackCascade.Rule.NONE) {
            return rule;
        }
        rule.put("to", word(cascade.to()));
        if (cascade.rule() == PackCascade.Rule.WEIGHT) {
            rule.put("by", "enterprises");
        }
        if (!cascade.list().isEmpty()) {
            var list = rule.putObject("list");
            cascade.list().forEach(list::put);
        }
        if (!cascade.reviews().isEmpty()) {
            var review = rule.putArray("review");
            cascade.reviews().forEach(level -> review.add(word(level)));
        }
        return rule;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String camel(Judgement.Relation relation) {
        return switch (relation) {
            case ABOVE -> "above";
            case AT_LEAST -> "atLeast";
            case AT_MOST -> "atMost";
            case BELOW -> "below";
        };
    }
}
