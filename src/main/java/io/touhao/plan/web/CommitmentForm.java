package io.touhao.plan.web;

import io.touhao.commitment.EvidenceItem;
import io.touhao.commitment.EvidenceKind;
import io.touhao.directory.Level;
import io.touhao.page.Refusal;
import io.touhao.page.Refused;
import io.touhao.plan.PlanRefusal;
import io.touhao.plan.pack.Anchor;
import io.touhao.plan.pack.DraftCommitment;
import io.touhao.plan.pack.Judgement;
import io.touhao.plan.pack.Measure;
import io.touhao.plan.pack.PackCascade;
import io.touhao.plan.pack.PackParameters;
import io.touhao.plan.pack.Timing;
import io.touhao.quantity.Bound;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns the fields of the form into a commitment, or refuses at the fields that make none. */
final class CommitmentForm {

    private final Map<String, String> fields;
    private final PackParameters parameters;
    private final List<Refusal> refusals = new ArrayList<>();

    CommitmentForm(Map<String, String> fields, PackParameters parameters) {
        this.fields = fields;
        this.parameters = parameters;
    }

    static PlanRefusal unfit(String field, String what, String advice) {
        return new PlanRefusal.FieldUnfit(field, what, advice);
    }

    /**
     * The commitment that the fields describe.
     *
     * @param before the one that is changed
     */
    DraftCommitment commitment(String id, String action, Optional<Anchor> anchor, Optional<DraftCommitment> before) {
        var title = wanted("title", "任务事项");
        var judgement = judgement(title);
        var timing = timing(judgement, before);
        var commitment = new DraftCommitment(
                id, action, anchor.map(Anchor::clausePath).or(() -> before.map(DraftCommitment::clause)).orElse(""),
                anchor, title, judgement, before.flatMap(DraftCommitment::hedge), timing, cascade(),
                Optional.of(field("lead")).filter(lead -> !lead.isEmpty()), names("support"), evidence(),
                before.flatMap(DraftCommitment::indicator));
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
        return commitment;
    }

    private Judgement judgement(String title) {
        var subject = field("subject").isEmpty() ? title : field("subject");
        var reference = field("reference");
        return switch (field("kind")) {
            case "about", "min", "max", "exact" -> quantity(subject);
            case "trend" -> new Judgement.Trend(
                    subject, Judgement.Direction.UP, reference.isEmpty() ? "上年同期" : reference, parameters.trendStep());
            case "comparison" -> new Judgement.Comparison(
                    subject, Judgement.Relation.ABOVE, reference.isEmpty() ? "全国平均" : reference, "average");
            case "rank" -> new Judgement.Rank(subject, whole("value", "位次"), reference.isEmpty() ? "全国" : reference);
            case "standing" -> new Judgement.Standing(
                    subject, reference.isEmpty() ? "全国" : reference, parameters.frontPlace());
            case "coverage" -> new Judgement.Coverage(subject, reference.isEmpty() ? subject : reference);
            case "recurrence" -> new Judgement.Recurrence(subject, period(), whole("value", "次数"), Bound.MIN);
            case "deliverable" -> new Judgement.Deliverable(
                    subject, field("value").isEmpty() ? 1 : whole("value", "份数"),
                    field("unit").isEmpty() ? "份" : field("unit"));
            case "deadline" -> new Judgement.Deadline(subject);
            default -> new Judgement.StandingDuty(subject);
        };
    }

    private Judgement quantity(String subject) {
        var bound = Bound.valueOf(field("kind").toUpperCase(Locale.ROOT));
        var measure = Arrays.stream(Measure.values())
                .filter(one -> one.name().equals(field("measure")))
                .findFirst()
                .orElse(Measure.AMOUNT);
        var value = figure("value", "目标值");
        var tolerance = bound == Bound.ABOUT ? parameters.tolerance(measure, value) : BigDecimal.ZERO;
        return new Judgement.Quantity(subject, measure, value, wanted("unit", "单位"), bound, tolerance);
    }

    /** A day that stays as it was keeps the words that state it. */
    private Timing timing(Judgement judgement, Optional<DraftCommitment> before) {
        var day = day();
        var stated = before.map(DraftCommitment::timing)
                .filter(timing -> timing.day().equals(day))
                .flatMap(Timing::stated);
        return switch (judgement) {
            case Judgement.StandingDuty duty -> new Timing.Review(day, period(), stated);
            case Judgement.Recurrence recurrence -> new Timing.Recurring(day, stated);
            default -> new Timing.By(day, stated);
        };
    }

    private PackCascade cascade() {
        var rule = Arrays.stream(PackCascade.Rule.values())
                .filter(one -> one.name().equals(field("rule")))
                .findFirst()
                .orElse(PackCascade.Rule.NONE);
        var to = field("to").equals(Level.COUNTY.name()) ? Level.COUNTY : Level.CITY;
        var reviews = Arrays.stream(field("review").split(" ")).filter(level -> !level.isBlank()).map(Level::valueOf).toList();
        return rule == PackCascade.Rule.NONE ? PackCascade.none() : new PackCascade(rule, to, Map.of(), reviews);
    }

    /** One line an item: kind, colon, what it must show. */
    private List<EvidenceItem> evidence() {
        var items = new ArrayList<EvidenceItem>();
        for (var line : field("evidence").lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            var parts = line.split("[:：]", 2);
            var kind = Arrays.stream(EvidenceKind.values()).filter(one -> one.title().equals(parts[0].strip())).findFirst();
            items.add(kind.isPresent() && parts.length == 2
                    ? new EvidenceItem(kind.get(), parts[1].strip())
                    : new EvidenceItem(EvidenceKind.SIGNED_FILE, line));
        }
        return items.isEmpty() ? List.of(new EvidenceItem(EvidenceKind.SIGNED_FILE, "完成情况说明")) : items;
    }

    private List<String> names(String name) {
        return Arrays.stream(field(name).split("[、,，;；\\s]+")).filter(one -> !one.isEmpty()).distinct().toList();
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(field("day"));
        } catch (DateTimeException wrong) {
            refusals.add(unfit("day", "没有完成时限。", "请选择日期；长期事项填下次复核的日期。"));
            return LocalDate.EPOCH;
        }
    }

    private Period period() {
        return switch (field("every")) {
            case "P1M" -> Period.ofMonths(1);
            case "P6M" -> Period.ofMonths(6);
            case "P1Y" -> Period.ofYears(1);
            default -> Period.ofMonths(3);
        };
    }

    private int whole(String name, String title) {
        var figure = figure(name, title);
        if (figure.signum() <= 0 || figure.stripTrailingZeros().scale() > 0 || figure.precision() > 9) {
            refusals.add(unfit(name, title + "须是大于 0 的整数。", "请填整数，例如 1。"));
            return 1;
        }
        return figure.intValue();
    }

    private BigDecimal figure(String name, String title) {
        try {
            var figure = new BigDecimal(field(name).replace(",", ""));
            if (Math.abs((long) figure.scale()) > 12 || figure.precision() > 18) {
                throw new NumberFormatException("too long");
            }
            return figure;
        } catch (NumberFormatException wrong) {
            refusals.add(unfit(name, title + "须是数字。", "请填阿拉伯数字，例如 10000 或 8.5。"));
            return BigDecimal.ONE;
        }
    }

    private String wanted(String name, String title) {
        if (field(name).isEmpty()) {
            refusals.add(unfit(name, "没有填" + title + "。", "请填写" + title + "。"));
        }
        return field(name);
    }

    private String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }
}
