package io.touhao.programme.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.list.Option;
import io.touhao.page.part.HistoryEntry;
import io.touhao.page.part.Link;
import io.touhao.page.part.Requirement;
import io.touhao.page.part.Step;
import io.touhao.programme.application.Application;
import io.touhao.programme.application.ApplicationStep;
import io.touhao.programme.application.AttachedFile;
import io.touhao.programme.application.Call;
import io.touhao.programme.application.Move;
import io.touhao.programme.application.Rules;
import io.touhao.programme.application.State;
import io.touhao.programme.pack.Programme;
import io.touhao.programme.pack.Stage;
import io.touhao.quantity.WorkingDays;
import io.touhao.rulebook.Fact;
import io.touhao.rulebook.FactValue;
import io.touhao.rulebook.eligibility.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One application as its page shows it, with what the rules say of it now. */
record ApplicationPage(
        Actor actor, Application application, Call call, Programme programme, Rules rules, Verdict verdict, List<AttachedFile> files,
        List<ApplicationStep> steps, String place, WorkingDays calendar, Instant now, ZoneId zone, Done done) {

    Heading heading() {
        var entry = isMine() ? Heading.of(programme.title() + "申报", ProgrammeNavigation.OWN)
                : Heading.of(application.firm().name(), ProgrammeNavigation.KEY).child("applications");
        return entry.under(new Link(isMine() ? "申报" : "核实与推荐", isMine() ? "/applications/mine" : "/applications"), new Link(call.title(), call.address()))
                .facts("%s · %s · %s".formatted(application.number(), isMine() ? application.firm().name() : programme.title(), standing()));
    }

    private String standing() {
        return isEditable() ? "截止 %s，剩 %d 个工作日".formatted(day(call.closes()), Math.max(0, calendar.between(today(), call.closes())))
                : application.state().title() + application.due().map(due -> "，%s前".formatted(day(due))).orElse("");
    }

    String address() {
        return application.address();
    }

    boolean isMine() {
        return actor.is(Role.ENTERPRISE);
    }

    boolean isEditable() {
        return isMine() && application.state().isOpen();
    }

    boolean may(Move move) {
        return application.allows(actor, move);
    }

    /** What the viewer may press now: without a reason first. */
    List<Move> moves() {
        return Arrays.stream(Move.values())
                .filter(move -> !move.isConcluding() && move != Move.SUBMIT && move != Move.WITHDRAW && move != Move.RECOMMEND)
                .filter(this::may)
                .toList();
    }

    // What is asked

    List<Fact> missing() {
        return rules.asked().stream().filter(fact -> value(fact).isEmpty()).toList();
    }

    List<Fact> known() {
        return rules.asked().stream().filter(fact -> value(fact).isPresent()).toList();
    }

    Optional<FactValue> value(Fact fact) {
        return verdict.facts().find(fact.key());
    }

    String words(Fact fact) {
        return value(fact).map(fact::words).orElse(Figures.NONE);
    }

    String typed(Fact fact) {
        return value(fact).map(value -> switch (value) {
            case FactValue.Figure(var figure) -> figure.stripTrailingZeros().toPlainString();
            case FactValue.Truth(var truth) -> Boolean.toString(truth);
            case FactValue.Word(var word) -> word;
            case FactValue.Words words -> "";
        }).orElse("");
    }

    boolean isChosen(Fact fact, String word) {
        return value(fact).filter(value -> value instanceof FactValue.Words(var words) && words.contains(word)).isPresent();
    }

    List<Option> options(Fact fact) {
        return fact.type() == Fact.Type.TRUTH
                ? List.of(new Option("true", "是"), new Option("false", "否"))
                : fact.choices().stream().map(choice -> new Option(choice.word(), choice.title())).toList();
    }

    String source(Fact fact) {
        return application.sources().getOrDefault(fact.key(), fact.rule());
    }

    String label(Fact fact) {
        return fact.unit().isEmpty() ? fact.title() : fact.title() + "（" + fact.unit() + "）";
    }

    // What the rules say

    List<Requirement> contract() {
        return Reasons.of(verdict);
    }

    long met() {
        return Reasons.met(verdict);
    }

    long unmet() {
        return verdict.lacking();
    }

    long unknown() {
        return Reasons.unknown(verdict);
    }

    String outcome() {
        return switch (verdict.outcome()) {
            case MET -> "符合条件";
            case UNMET -> "现在不能报";
            case UNKNOWN -> "可以报，有未知项";
        };
    }

    String outcomeMark() {
        return switch (verdict.outcome()) {
            case MET -> "g";
            case UNMET -> "r";
            case UNKNOWN -> "u";
        };
    }

    /** Parts of the score card with what is sure of them. */
    List<Part> parts() {
        return verdict.score().map(score -> score.parts().stream()
                .map(part -> new Part(part.part().title(), points(part.points().least(), part.points().most()))).toList()).orElse(List.of());
    }

    String total() {
        return verdict.score().map(score -> points(score.points().least(), score.points().most())).orElse(Figures.NONE);
    }

    private static String points(java.math.BigDecimal least, java.math.BigDecimal most) {
        return least.compareTo(most) == 0 ? Figures.number(least.stripTrailingZeros())
                : Figures.number(least.stripTrailingZeros()) + "—" + Figures.number(most.stripTrailingZeros());
    }

    /** A part of the score card. */
    record Part(String title, String points) {}

    // Documents

    List<AttachedFile> files(Programme.Document document) {
        return files.stream().filter(file -> file.document().equals(document.key())).toList();
    }

    boolean isExpired(AttachedFile file) {
        return file.validUntil().filter(until -> until.isBefore(today())).isPresent();
    }

    long documentsMissing() {
        return programme.documents().stream().filter(document -> document.required() && files(document).isEmpty()).count();
    }

    // Where it stands

    List<Step> line() {
        var line = new ArrayList<Step>();
        var current = application.state().stage();
        line.add(application.state().isOpen() ? Step.now("填报", "本企业持有，截止 " + day(call.closes()))
                : Step.done("填报", application.submittedAt().map(this::moment).orElse("")));
        for (var stage : Stage.values()) {
            line.add(step(stage, current));
        }
        return line;
    }

    private Step step(Stage stage, Optional<Stage> current) {
        if (current.filter(stage::equals).isPresent()) {
            return Step.now(stage.title(), application.due().map(due -> "%s持有，%s前".formatted(stage.holder().title(), day(due))).orElse(""));
        }
        var passed = application.state() == State.RECOGNISED || current.filter(now -> now.ordinal() > stage.ordinal()).isPresent();
        return passed ? Step.done(stage.title(), "") : new Step(stage.title(), programme.step(stage).span().words(), Step.State.OPEN);
    }

    List<HistoryEntry> history() {
        return steps.stream().map(step -> new HistoryEntry(
                moment(step.at()), step.title(), isMine() && step.account() != actor.account() ? join(step.actorTitle(), step.detail())
                        : join(step.actor(), step.detail()),
                step.detail().isEmpty() ? HistoryEntry.Kind.PERSON : HistoryEntry.Kind.RETURNED)).toList();
    }

    private static String join(String who, String what) {
        return what.isEmpty() ? who : who + "：" + what;
    }

    String moment(Instant at) {
        return Dates.inYear(at.atZone(zone).toLocalDateTime(), Year.from(today()));
    }

    String day(LocalDate day) {
        return Dates.inYear(day, Year.from(today()));
    }

    private LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    String saved() {
        return isEditable() ? Dates.inYear(now.atZone(zone).toLocalDateTime(), Year.from(today())) + " 算" : "";
    }
}
