package io.touhao.plan.pack;

import io.touhao.commitment.EvidenceItem;
import io.touhao.commitment.EvidenceKind;
import io.touhao.directory.Level;
import io.touhao.plan.reading.Attribution;
import io.touhao.plan.reading.Recurrence;
import io.touhao.plan.reading.Sentence;
import io.touhao.plan.reading.Target;
import io.touhao.quantity.Bound;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Proposes commitments for a document that no pack exists for: one for each figure, frequency, deliverable and deed,
 * and one standing duty where a sentence asks for work without saying what comes of it. Slogans stay context.
 */
public final class DraftMaker {

    private final PlanDocument document;
    private final PackParameters parameters;
    private final Set<Sentence> prose;
    private final LocalDate yearEnd;
    private final Map<String, String> actions = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<DraftCommitment> drafts = new ArrayList<>();

    private DraftMaker(PlanDocument document, PackParameters parameters, int year) {
        this.document = document;
        this.parameters = parameters;
        this.prose = Set.copyOf(document.prose());
        this.yearEnd = LocalDate.of(year, 12, 31);
    }

    /**
     * Proposes commitments, in the order of the document.
     *
     * @param year the plan's year, whose last day is assumed where a sentence states no day
     */
    public static List<DraftCommitment> propose(PlanDocument document, PackParameters parameters, int year) {
        var maker = new DraftMaker(document, parameters, year);
        document.sentences().forEach(maker::read);
        return List.copyOf(maker.drafts);
    }

    private void read(Sentence sentence) {
        var targets = document.targets(sentence);
        var recurrences = document.recurrences(sentence);
        targets.forEach(target -> add(sentence, target.quote(), judgement(target), target.by()));
        recurrences.forEach(found -> add(sentence, found.quote(), judgement(sentence, found), Optional.empty()));
        if (prose.contains(sentence)) {
            for (var part : sentence.text().split("[;；]")) {
                readPart(sentence, part, targets, recurrences);
            }
        }
    }

    /** Reads what stands between two semicolons: all that is judgeable by itself, else one standing duty. */
    private void readPart(Sentence sentence, String part, List<Target> targets, List<Recurrence> recurrences) {
        var told = targets.stream().anyMatch(target -> part.contains(target.quote()))
                || recurrences.stream().anyMatch(found -> part.contains(found.quote()));
        var duty = Optional.<Judgement>empty();
        for (var piece : DutyGrammar.pieces(part)) {
            if (targets.stream().anyMatch(target -> piece.contains(target.quote()))) {
                continue;
            }
            var judgement = DutyGrammar.judgement(piece, parameters);
            if (judgement.filter(Judgement.StandingDuty.class::isInstance).isPresent()) {
                duty = duty.or(() -> judgement);
            } else if (judgement.isPresent()) {
                add(sentence, piece, judgement.get(), Optional.empty());
                told = true;
            }
        }
        if (!told) {
            duty.ifPresent(standing -> add(sentence, standing.subject(), standing, Optional.empty()));
        }
    }

    private void add(Sentence sentence, String words, Judgement judgement, Optional<LocalDate> by) {
        var bodies = document.attribution(sentence.clausePath());
        var action = action(sentence.clausePath());
        drafts.add(new DraftCommitment(
                "%s-%02d".formatted(action, numbers.merge(action, 1, Integer::sum)), action, sentence.clausePath(),
                Optional.of(Anchoring.anchor(document, sentence)),
                DutyGrammar.shortened(words), judgement, Hedge.in(words).map(Hedge::word),
                timing(sentence, words, judgement, by), cascade(judgement), bodies.flatMap(DraftMaker::lead),
                bodies.map(Attribution::support).orElse(List.of()), List.of(evidence(judgement)), Optional.empty()));
    }

    /** The second level of the tree counts as the actions; a chapter without one counts by itself. */
    private String action(String clause) {
        var levels = clause.split("\\.");
        var own = levels.length == 1 ? levels[0] : levels[0] + "." + levels[1];
        return actions.computeIfAbsent(own, path -> "%02d".formatted(actions.size() + 1));
    }

    private Judgement judgement(Target target) {
        return switch (target.kind()) {
            case RANK -> new Judgement.Rank(target.subject(), target.value().intValue(), "全国");
            case COVERAGE -> new Judgement.Coverage(target.subject(), target.subject());
            case GROWTH -> quantity(target, Measure.GROWTH);
            case RATIO -> quantity(target, Measure.RATIO);
            case LEVEL -> quantity(target, Measure.LEVEL);
            case AMOUNT -> quantity(target, Measure.AMOUNT);
            case COUNT -> quantity(target, target.unit().endsWith("次") ? Measure.COUNT_EVENTS : Measure.COUNT_DISTINCT);
        };
    }

    private Judgement quantity(Target target, Measure measure) {
        var bound = Bound.valueOf(target.bound().name());
        var tolerance = bound == Bound.ABOUT ? parameters.tolerance(measure, target.value()) : BigDecimal.ZERO;
        return new Judgement.Quantity(target.subject(), measure, target.value(), target.unit(), bound, tolerance);
    }

    private static Judgement judgement(Sentence sentence, Recurrence found) {
        return new Judgement.Recurrence(
                DutyGrammar.shortened(sentence.text()), found.every(), found.times(), Bound.valueOf(found.bound().name()));
    }

    private Timing timing(Sentence sentence, String words, Judgement judgement, Optional<LocalDate> by) {
        var deadlines = document.deadlines(sentence);
        var own = deadlines.stream().filter(deadline -> words.contains(deadline.quote())).findFirst();
        var stated = own.or(() -> deadlines.stream().findFirst());
        var day = by.or(() -> stated.map(deadline -> deadline.by())).orElse(yearEnd);
        var said = stated.filter(deadline -> deadline.by().equals(day)).map(deadline -> deadline.quote());
        return switch (judgement) {
            case Judgement.StandingDuty duty -> new Timing.Review(day, Period.ofMonths(3), said);
            case Judgement.Recurrence recurrence -> new Timing.Recurring(yearEnd, said);
            default -> new Timing.By(day, said);
        };
    }

    private static PackCascade cascade(Judgement judgement) {
        return judgement instanceof Judgement.Coverage
                ? PackCascade.to(Level.COUNTY, PackCascade.Rule.EACH)
                : PackCascade.none();
    }

    private static Optional<String> lead(Attribution bodies) {
        return bodies.lead().stream().findFirst();
    }

    private static EvidenceItem evidence(Judgement judgement) {
        return switch (judgement) {
            case Judgement.Quantity quantity -> new EvidenceItem(EvidenceKind.INDICATOR_VALUE, "数值达到 " + quantity.words());
            case Judgement.Trend trend -> new EvidenceItem(EvidenceKind.INDICATOR_VALUE, "与" + trend.against() + "对照");
            case Judgement.Comparison comparison -> new EvidenceItem(EvidenceKind.INDICATOR_VALUE, comparison.words());
            case Judgement.Rank rank -> new EvidenceItem(EvidenceKind.INDICATOR_VALUE, "位次及其出处");
            case Judgement.Standing standing -> new EvidenceItem(EvidenceKind.INDICATOR_VALUE, "位次及其出处");
            case Judgement.Coverage coverage -> new EvidenceItem(EvidenceKind.INDICATOR_VALUE, "覆盖率达到 100%");
            case Judgement.Recurrence recurrence -> new EvidenceItem(EvidenceKind.MEETING_RECORD, "每期一份记录");
            case Judgement.Deliverable deliverable ->
                    new EvidenceItem(EvidenceKind.PUBLISHED_DOCUMENT_NUMBER, "印发文号或成果文件");
            case Judgement.Deadline deadline -> new EvidenceItem(EvidenceKind.SIGNED_FILE, "完成情况说明");
            case Judgement.StandingDuty duty -> new EvidenceItem(EvidenceKind.SIGNED_FILE, "每季度进展");
        };
    }
}
