package io.touhao.plan.web;

import io.touhao.commitment.EvidenceItem;
import io.touhao.directory.Level;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.list.Option;
import io.touhao.page.part.Link;
import io.touhao.plan.PlanDraft;
import io.touhao.plan.pack.DraftCommitment;
import io.touhao.plan.pack.DutyText;
import io.touhao.plan.pack.Judgement;
import io.touhao.plan.pack.Measure;
import io.touhao.plan.pack.PackCascade;
import io.touhao.plan.pack.PlanDocument;
import io.touhao.plan.pack.Timing;
import io.touhao.plan.reading.Sentence;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The form of one commitment of a draft.
 *
 * @param commitment the one that is changed; none for a new one
 * @param id its key, or the next free one
 * @param sentence the sentence that it is bound to
 */
record CommitmentPage(
        PlanDraft draft, PlanDocument document, Optional<DraftCommitment> commitment, String id, String action,
        Optional<Sentence> sentence, List<String> offices) {

    Heading heading() {
        return Heading.of(commitment.isPresent() ? "修改事项 " + id : "新建事项", "plan").child("commitments")
                .facts("%s · 第 %d 版 · 草案".formatted(draft.edition().number(), draft.edition().edition()))
                .under(new Link("条款与事项", address() + "/commitments"));
    }

    String address() {
        return "/plans/" + draft.edition().id().value();
    }

    String posting() {
        return address() + "/commitments/" + id;
    }

    List<Option> kinds() {
        return List.of(
                new Option("exact", "数值：达到"), new Option("min", "数值：以上"), new Option("max", "数值：以内"),
                new Option("about", "数值：左右"), new Option("coverage", "全覆盖"), new Option("trend", "稳中有升"),
                new Option("comparison", "高于参照"), new Option("rank", "前几位"), new Option("standing", "前列"),
                new Option("recurrence", "定期"), new Option("deliverable", "成果(文件、机制、名单)"),
                new Option("deadline", "限期完成"), new Option("duty", "常态推进"));
    }

    List<Option> measures() {
        return Arrays.stream(Measure.values()).map(one -> new Option(one.name(), one.title())).toList();
    }

    List<Option> periods() {
        return List.of(new Option("P1M", "每月"), new Option("P3M", "每季度"), new Option("P6M", "每半年"), new Option("P1Y", "每年"));
    }

    List<Option> rules() {
        return Arrays.stream(PackCascade.Rule.values())
                .filter(rule -> rule != PackCascade.Rule.LIST)
                .map(rule -> new Option(rule.name(), rule.title()))
                .toList();
    }

    List<Option> levels() {
        return List.of(new Option(Level.CITY.name(), "市"), new Option(Level.COUNTY.name(), "县(市、区)"));
    }

    List<Option> leads() {
        return offices.stream().map(name -> new Option(name, name)).toList();
    }

    /** The sentences of the clause, and all others that could bear a commitment. */
    List<Option> sentences() {
        return document.prose().stream()
                .map(one -> new Option(
                        Integer.toString(one.span().start()), one.clausePath() + " " + DutyText.shortened(one.text())))
                .toList();
    }

    String title() {
        return commitment.map(DraftCommitment::title).or(() -> sentence.map(one -> DutyText.shortened(one.text()))).orElse("");
    }

    String kind() {
        return commitment.map(one -> one.judgement().kind()).orElse("duty");
    }

    String subject() {
        return commitment.map(one -> one.judgement().subject()).orElse("");
    }

    String value() {
        return commitment.map(DraftCommitment::judgement).map(CommitmentPage::value).orElse("");
    }

    private static String value(Judgement judgement) {
        return switch (judgement) {
            case Judgement.Quantity quantity -> quantity.value().toPlainString();
            case Judgement.Rank rank -> Figures.count(rank.place());
            case Judgement.Recurrence recurrence -> Figures.count(recurrence.times());
            case Judgement.Deliverable deliverable -> Figures.count(deliverable.count());
            case Judgement.Trend trend -> "";
            case Judgement.Comparison comparison -> "";
            case Judgement.Standing standing -> "";
            case Judgement.Coverage coverage -> "100";
            case Judgement.Deadline deadline -> "";
            case Judgement.StandingDuty duty -> "";
        };
    }

    String unit() {
        return commitment.map(DraftCommitment::judgement)
                .map(judgement -> switch (judgement) {
                    case Judgement.Quantity quantity -> quantity.unit();
                    case Judgement.Deliverable deliverable -> deliverable.unit();
                    default -> "";
                })
                .orElse("");
    }

    String measure() {
        return commitment.map(DraftCommitment::judgement)
                .map(judgement -> judgement instanceof Judgement.Quantity quantity ? quantity.measure().name() : "")
                .orElse(Measure.COUNT_DISTINCT.name());
    }

    String reference() {
        return commitment.map(DraftCommitment::judgement)
                .map(judgement -> switch (judgement) {
                    case Judgement.Trend trend -> trend.against();
                    case Judgement.Comparison comparison -> comparison.reference();
                    case Judgement.Rank rank -> rank.among();
                    case Judgement.Standing standing -> standing.among();
                    case Judgement.Coverage coverage -> coverage.denominator();
                    default -> "";
                })
                .orElse("");
    }

    String every() {
        return commitment.map(one -> one.judgement() instanceof Judgement.Recurrence recurrence
                        ? recurrence.every().toString()
                        : one.timing() instanceof Timing.Review review ? review.every().toString() : "P3M")
                .orElse("P3M");
    }

    String day() {
        return commitment.map(one -> one.timing().day().toString()).orElse(draft.edition().year() + "-12-31");
    }

    String dayHint() {
        return commitment.flatMap(one -> one.timing().stated())
                .map(words -> "原文“%s”".formatted(words))
                .orElse("方案未写的，由您定");
    }

    String rule() {
        return commitment.map(one -> one.cascade().rule().name()).orElse(PackCascade.Rule.NONE.name());
    }

    String to() {
        return commitment.map(one -> one.cascade().to().name()).orElse(Level.CITY.name());
    }

    String lead() {
        return commitment.flatMap(DraftCommitment::lead).orElse("");
    }

    String support() {
        return commitment.map(one -> String.join("、", one.supporting())).orElse("");
    }

    String evidence() {
        return commitment.map(one -> String.join("\n", one.evidence().stream().map(CommitmentPage::line).toList())).orElse("");
    }

    private static String line(EvidenceItem item) {
        return item.kind().title() + "：" + item.what();
    }

    String start() {
        return sentence.map(one -> Integer.toString(one.span().start())).orElse("");
    }
}
