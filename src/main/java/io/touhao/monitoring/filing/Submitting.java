package io.touhao.monitoring.filing;

import io.touhao.directory.Actor;
import io.touhao.directory.Trail;
import io.touhao.indicator.FactsChanged;
import io.touhao.monitoring.form.Desk;
import io.touhao.monitoring.form.Form;
import io.touhao.monitoring.form.Strength;
import io.touhao.page.Refusal;
import io.touhao.page.StaleVersion;
import io.touhao.quantity.Period;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Checks and writes submissions, one or many at once. Whoever calls holds the filings and decides what a fault stops. */
@Component
class Submitting {

    /** Characters of a reason at least; assumption. */
    static final int LEAST_WORDS = 6;
    private static final int LEAST_LETTERS = 4;

    private final FilingStore filings;
    private final FigureStore figures;
    private final ReturnDrafts drafts;
    private final Backgrounds backgrounds;
    private final Windows windows;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    Submitting(
            FilingStore filings, FigureStore figures, ReturnDrafts drafts, Backgrounds backgrounds, Windows windows, Trail trail,
            ApplicationEventPublisher events) {
        this.filings = filings;
        this.figures = figures;
        this.drafts = drafts;
        this.backgrounds = backgrounds;
        this.windows = windows;
        this.trail = trail;
        this.events = events;
    }

    /** A submission and why it cannot be taken; nothing where it can. */
    record Judged(Checked checked, List<Refusal> refusals) {

        boolean isSound() {
            return refusals.isEmpty();
        }
    }

    List<Judged> judge(Form form, Period period, Map<Filing, Submission> given) {
        var known = backgrounds.of(form, period, given.keySet());
        return given.entrySet().stream()
                .map(one -> judge(form, one.getKey(), one.getValue(), known.get(one.getKey().enterprise())))
                .toList();
    }

    private Judged judge(Form form, Filing filing, Submission given, Background known) {
        var unfit = FigureLimits.broken(form, given.cells());
        if (!unfit.isEmpty()) {
            return new Judged(new Checked(filing, given, given.cells(), 0, List.of()), unfit);
        }
        var cells = Prefill.complete(form, known, given.cells());
        var findings = Checking.of(form, known, cells).stream().map(given::explained).toList();
        var checked = new Checked(filing, given, cells, Prefill.asked(form, known).size(), findings);
        var refusals = new ArrayList<Refusal>(standing(form, filing, given));
        if (!refusals.isEmpty()) {
            return new Judged(checked, refusals);
        }
        for (var finding : findings) {
            if (finding.strength() == Strength.MUST) {
                refusals.add(new FilingRefusal.CheckFailed(finding, "表 " + form.id()));
            } else if (finding.strength() == Strength.EXPLAIN && !isReason(finding.words())) {
                refusals.add(new FilingRefusal.ReasonMissing(finding, LEAST_WORDS));
            }
        }
        return new Judged(checked, refusals);
    }

    /** Long enough, and not one letter over and over. */
    static boolean isReason(String words) {
        return words.length() >= LEAST_WORDS && words.codePoints().distinct().count() >= LEAST_LETTERS;
    }

    /** State, version and hour come first: what they refuse, no figure mends. */
    private List<Refusal> standing(Form form, Filing filing, Submission given) {
        if (!filing.state().isOpen()) {
            return List.of(filing.version() != given.version()
                    ? new StaleVersion("%s的%s已由%s上报。".formatted(filing.name(), Windows.title(form, filing), filing.stateBy()))
                    : new FilingRefusal.WrongState(filing.name(), filing.state(), "再次上报"));
        }
        if (filing.version() != given.version()) {
            return List.of(new StaleVersion("%s的%s在您打开之后已有新的版本。".formatted(filing.name(), Windows.title(form, filing))));
        }
        if (given.channel() == Channel.UPLOAD && filing.version() > 0 && figures.channel(filing).filter(Channel::isEnterprise).isPresent()) {
            return List.of(new FilingRefusal.FiledByEnterprise(filing.name()));
        }
        return windows.refusal(form, filing, Desk.ENTERPRISE).<List<Refusal>>map(List::of).orElse(List.of());
    }

    void write(Actor actor, Form form, List<Checked> checked) {
        var at = windows.now().truncatedTo(ChronoUnit.MICROS);
        var all = checked.stream().map(Checked::filing).toList();
        var again = all.stream().filter(filing -> filing.version() > 0).toList();
        if (!again.isEmpty()) {
            figures.end(form, again, at);
        }
        figures.insert(form, checked, actor, at);
        figures.burden(checked, at);
        figures.findings(checked);
        checked.forEach(one -> filings.submitted(one.filing(), actor, one, one.asked(), one.submission().seconds(), at));
        drafts.drop(all);
        tell(actor, form, all, at);
    }

    private void tell(Actor actor, Form form, List<Filing> all, Instant at) {
        filings.step(all, actor, Deed.SUBMITTED, "", at);
        var first = all.getFirst();
        trail.record(actor, "return.submit", all.size() == 1 ? "return/" + first.id().value() : "form/" + form.id(),
                all.size() == 1 ? "%s %s 第 %d 版".formatted(first.name(), first.period().words(), first.version() + 1)
                        : "%s %d 家".formatted(first.period().words(), all.size()));
        events.publishEvent(changed(form, all, Deed.SUBMITTED, actor, ""));
        factsChanged(form, all, at);
        events.publishEvent(new FactsChanged("filing-burden", all.stream()
                .map(filing -> filing.id().value() + "/" + (filing.version() + 1)).toList(), at));
    }

    /** Tells whoever works out indicators which records are others now. */
    void factsChanged(Form form, List<Filing> all, Instant at) {
        events.publishEvent(new FactsChanged(
                form.facts(), all.stream().map(filing -> Long.toString(filing.id().value())).toList(), at));
    }

    FilingsChanged changed(Form form, List<Filing> all, Deed deed, Actor actor, String words) {
        var counts = all.stream().collect(Collectors.groupingBy(Filing::unit, Collectors.summingInt(filing -> 1)));
        return new FilingsChanged(
                form.id(), form.shortTitle(), all.getFirst().period(), deed, counts, all.stream().map(Filing::id).toList(), actor, words,
                all.stream().map(filing -> windows.concerned(form, filing)).toList());
    }
}
