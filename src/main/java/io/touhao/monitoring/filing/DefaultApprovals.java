package io.touhao.monitoring.filing;

import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.Trail;
import io.touhao.directory.UnitPath;
import io.touhao.monitoring.form.Desk;
import io.touhao.monitoring.form.Form;
import io.touhao.monitoring.form.Forms;
import io.touhao.page.NotFound;
import io.touhao.page.Refusal;
import io.touhao.page.Refused;
import io.touhao.quantity.Period;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultApprovals implements Approvals {

    private static final int MOST_REFUSALS = 20;
    private static final int MOST_WORDS = 1_000;
    /** How long an unlocked return stays open; assumption. */
    private static final Duration UNLOCKED = Duration.ofHours(24);

    private final Forms forms;
    private final FilingStore filings;
    private final FigureStore figures;
    private final UnlockStore unlocks;
    private final Submitting submitting;
    private final Windows windows;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    DefaultApprovals(
            Forms forms, FilingStore filings, FigureStore figures, UnlockStore unlocks, Submitting submitting, Windows windows,
            Trail trail, ApplicationEventPublisher events) {
        this.forms = forms;
        this.filings = filings;
        this.figures = figures;
        this.unlocks = unlocks;
        this.submitting = submitting;
        this.windows = windows;
        this.trail = trail;
        this.events = events;
    }

    @Override
    public int approve(Actor actor, Collection<FilingId> ids) {
        var desk = desk(actor, "审核");
        var held = held(ids);
        refuse(held, filing -> filing.state() != FilingState.waitingFor(desk)
                ? Optional.of(new FilingRefusal.WrongState(filing.name(), filing.state(), "由" + desk.title().substring(0, 2) + "通过"))
                : windows.refusal(forms.of(filing.form()), filing, desk));
        if (desk == Desk.COUNTY) {
            var uploaders = filings.uploaders(held, actor.account());
            refuse(held, filing -> uploaders.contains(filing.id())
                    ? Optional.of(new FilingRefusal.OwnSubmission(filing.name(), actor.name())) : Optional.empty());
        }
        byForm(held).forEach((form, some) -> approve(actor, desk, forms.of(form), some));
        return held.size();
    }

    private void approve(Actor actor, Desk desk, Form form, List<Filing> some) {
        var at = windows.now().truncatedTo(ChronoUnit.MICROS);
        figures.approved(form, some, stamp(desk), at);
        filings.moved(some, FilingState.approvedBy(desk), actor, at);
        filings.step(some, actor, Deed.APPROVED, "", at);
        trail.record(actor, "return.approve", object(form, some), "%s %s %s".formatted(some.getFirst().period().words(), desk.title(), firms(some)));
        events.publishEvent(submitting.changed(form, some, Deed.APPROVED, actor, ""));
        submitting.factsChanged(form, some, at);
    }

    private static String stamp(Desk desk) {
        return switch (desk) {
            case COUNTY -> "county_at";
            case CITY -> "city_at";
            case PROVINCE -> "final_at";
            case ENTERPRISE -> throw new IllegalStateException("an enterprise approves nothing");
        };
    }

    @Override
    public int approveClear(Actor actor, Form form, Period period) {
        var desk = desk(actor, "审核");
        var clear = filings.waiting(form.id(), period, actor.unit(), FilingState.waitingFor(desk), true);
        return clear.isEmpty() ? 0 : approve(actor, clear);
    }

    @Override
    public int sendBack(Actor actor, Collection<FilingId> ids, String reason) {
        var desk = desk(actor, "退回");
        var words = words(reason, "reason", "退回原因");
        var held = held(ids);
        refuse(held, filing -> !filing.state().isReturnableBy(desk)
                ? Optional.of(new FilingRefusal.WrongState(filing.name(), filing.state(), "由" + desk.title().substring(0, 2) + "退回"))
                : windows.refusal(forms.of(filing.form()), filing, desk));
        byForm(held).forEach((form, some) -> sendBack(actor, desk, forms.of(form), some, words));
        return held.size();
    }

    private void sendBack(Actor actor, Desk desk, Form form, List<Filing> some, String words) {
        var at = windows.now().truncatedTo(ChronoUnit.MICROS);
        figures.end(form, some, at);
        filings.returned(some, desk, words, actor, at);
        filings.step(some, actor, Deed.RETURNED, words, at);
        trail.record(actor, "return.send-back", object(form, some), "%s %s：%s".formatted(some.getFirst().period().words(), firms(some), words));
        events.publishEvent(submitting.changed(form, some, Deed.RETURNED, actor, words));
        submitting.factsChanged(form, some, at);
    }

    @Override
    public int remind(Actor actor, Form form, Period period, UnitPath unit) {
        if (!actor.is(Role.COUNTY_OFFICER, Role.CITY_OFFICER, Role.DIVISION_OFFICER, Role.SUPERVISOR, Role.LEADER) || !actor.sees(unit)) {
            throw new Refused(new FilingRefusal.NotYourLevel("催办", actor.role().title()));
        }
        var at = windows.now();
        var reminded = filings.remind(form.id(), period, unit, at);
        if (!reminded.isEmpty()) {
            filings.step(reminded, actor, Deed.REMINDED, "", at);
            trail.record(actor, "return.remind", "unit/" + unit, "%s %s".formatted(period.words(), firms(reminded)));
            events.publishEvent(submitting.changed(form, reminded, Deed.REMINDED, actor, ""));
        }
        return reminded.size();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Unlock> asked(Actor actor) {
        return switch (Desk.ofDepth(actor.unit().depth())) {
            case PROVINCE -> unlocks.asked(Desk.CITY);
            case CITY -> unlocks.asked(Desk.COUNTY);
            case COUNTY -> unlocks.asked(Desk.ENTERPRISE);
            case ENTERPRISE -> List.of();
        };
    }

    @Override
    public void decide(Actor actor, long id, boolean granted) {
        var desk = desk(actor, "解锁");
        var unlock = unlocks.hold(id)
                .filter(one -> one.desk().next().filter(desk::equals).isPresent() && one.state() == Unlock.State.ASKED)
                .orElseThrow(() -> new Refused(new NotFound("没有找到这份解锁申请，或不由您答复。")));
        var filing = filings.find(unlock.filing()).orElseThrow();
        var at = windows.now();
        unlocks.decide(id, granted ? Unlock.State.GRANTED : Unlock.State.REFUSED, actor.name(), at,
                granted ? Optional.of(at.plus(UNLOCKED)) : Optional.empty());
        var deed = granted ? Deed.UNLOCKED : Deed.UNLOCK_REFUSED;
        filings.step(List.of(filing), actor, deed, granted ? "24 小时内可办理" : "", at);
        trail.record(actor, granted ? "return.unlock" : "return.refuse-unlock", "return/" + filing.id().value(), unlock.reason());
        events.publishEvent(submitting.changed(forms.of(filing.form()), List.of(filing), deed, actor, unlock.reason()));
    }

    private static Desk desk(Actor actor, String verb) {
        if (!actor.is(Role.COUNTY_OFFICER, Role.CITY_OFFICER, Role.DIVISION_OFFICER)) {
            throw new Refused(new FilingRefusal.NotYourLevel(verb, actor.role().title()));
        }
        return Desk.ofDepth(actor.unit().depth());
    }

    /** All of them, or none is in scope. */
    private List<Filing> held(Collection<FilingId> ids) {
        if (ids.isEmpty()) {
            throw new Refused(new FilingRefusal.NothingChosen());
        }
        var distinct = ids.stream().distinct().toList();
        var held = filings.hold(distinct);
        if (held.size() < distinct.size()) {
            throw new Refused(new NotFound("所选月报中有 %d 份没有找到，或不在您的管辖范围内。".formatted(distinct.size() - held.size())));
        }
        return held;
    }

    private static void refuse(List<Filing> held, Function<Filing, Optional<FilingRefusal>> rule) {
        var refusals = held.stream().flatMap(filing -> rule.apply(filing).stream()).<Refusal>map(one -> one).limit(MOST_REFUSALS).toList();
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
    }

    private static java.util.Map<String, List<Filing>> byForm(List<Filing> held) {
        return held.stream().collect(Collectors.groupingBy(Filing::form));
    }

    private static String object(Form form, List<Filing> some) {
        return some.size() == 1 ? "return/" + some.getFirst().id().value() : "form/" + form.id();
    }

    /** How many, and which. */
    private static String firms(List<Filing> some) {
        return "%d 家：%s".formatted(some.size(), some.stream().map(filing -> Long.toString(filing.id().value())).collect(Collectors.joining("、")));
    }

    static String words(String given, String field, String label) {
        var words = given.strip();
        if (words.length() < Submitting.LEAST_WORDS) {
            throw new Refused(new FilingRefusal.WordsShort(field, label, Submitting.LEAST_WORDS));
        }
        if (words.length() > MOST_WORDS) {
            throw new Refused(new FilingRefusal.WordsLong(field, label, MOST_WORDS));
        }
        return words;
    }
}
