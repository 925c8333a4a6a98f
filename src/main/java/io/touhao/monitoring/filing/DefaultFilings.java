package io.touhao.monitoring.filing;

import io.touhao.directory.Acting;
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
import io.touhao.registry.AboveScaleList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class DefaultFilings implements Filings {

    private static final int LONGEST = 3 * 3600;

    private final Forms forms;
    private final FilingStore filings;
    private final FigureStore figures;
    private final ReturnDrafts drafts;
    private final UnlockStore unlocks;
    private final Backgrounds backgrounds;
    private final Submitting submitting;
    private final Windows windows;
    private final AboveScaleList list;
    private final Opening opening;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    DefaultFilings(
            Forms forms, FilingStore filings, FigureStore figures, ReturnDrafts drafts, UnlockStore unlocks,
            Backgrounds backgrounds, Submitting submitting, Windows windows, AboveScaleList list,
            Opening opening, Trail trail, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.forms = forms;
        this.filings = filings;
        this.figures = figures;
        this.drafts = drafts;
        this.unlocks = unlocks;
        this.backgrounds = backgrounds;
        this.submitting = submitting;
        this.windows = windows;
        this.list = list;
        this.opening = opening;
        this.trail = trail;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public int openDue() {
        return Acting.as(Actor.SYSTEM, () -> forms.inForce(windows.local().toLocalDate()).stream()
                .filter(form -> !windows.local().isBefore(form.locks().opening(due(form))))
                .mapToInt(form -> transaction.execute(status ->
                        filings.periods(form.id()).contains(due(form)) ? 0 : open(Actor.SYSTEM, form, due(form))))
                .sum());
    }

    private Period due(Form form) {
        return form.due(windows.local().toLocalDate());
    }

    @Override
    @Transactional
    public int open(Actor actor, Form form, Period period) {
        if (!actor.is(Role.SYSTEM, Role.DIVISION_OFFICER) || actor.unit().depth() > 1) {
            throw new Refused(new FilingRefusal.NotYourLevel("开启", actor.role().title()));
        }
        return opening.open(actor, form, period, list.on(actor.unit(), period.lastDay()));
    }

    @Override
    @Transactional(readOnly = true)
    public Filing filing(Actor actor, FilingId id) {
        return found(filings.find(id));
    }

    private static Filing found(Optional<Filing> filing) {
        return filing.orElseThrow(() -> new Refused(new NotFound("没有找到这份报表，或不在您的管辖范围内。")));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Filing> own(Actor actor) {
        return actor.enterprise().map(filings::ofEnterprise).orElse(List.of());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Filing> of(Actor actor, String form, Period period, UnitPath unit) {
        return filings.ofUnit(form, period, unit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Period> periods(Actor actor, String form) {
        return filings.periods(form);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Filing> byCodes(Actor actor, String form, Period period, Collection<String> codes) {
        return filings.ofPeriod(form, period, codes);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Filing> byCode(Actor actor, String form, Period period, String uscc) {
        return byCodes(actor, form, period, List.of(uscc)).stream().findFirst();
    }

    @Override
    public FilingSheet sheet(Actor actor, FilingId id) {
        prepare(id);
        return transaction.execute(status -> sheet(found(filings.find(id)), actor.enterprise().isPresent()));
    }

    private void prepare(FilingId id) {
        transaction.execute(status -> filings.find(id)).ifPresent(filing -> backgrounds.prepare(forms.of(filing.form()), filing.period()));
    }

    /** @param owner whether the enterprise itself looks, which alone sees its draft */
    private FilingSheet sheet(Filing filing, boolean owner) {
        var form = forms.of(filing.form());
        var known = backgrounds.of(form, filing);
        var draft = owner && filing.state().isOpen() ? drafts.find(filing.id()) : Optional.<Draft>empty();
        var cells = Prefill.complete(form, known, standing(form, filing, known, draft));
        var findings = filing.state().isOpen()
                ? Checking.of(form, known, cells).stream().map(finding -> explained(finding, draft)).toList()
                : figures.findings(filing);
        var desk = filing.state().holder().orElse(Desk.PROVINCE);
        return new FilingSheet(
                filing, form, cells, known, Prefill.asked(form, known), findings, filings.steps(filing.id()), draft,
                windows.lock(form, filing, desk), windows.isLocked(form, filing, desk), unlocks.latest(filing.id(), desk));
    }

    /** The draft; without one the version last handed in; before the first, what is offered. */
    private Cells standing(Form form, Filing filing, Background known, Optional<Draft> draft) {
        return draft.map(Draft::cells).orElseGet(() -> filing.version() > 0
                ? figures.version(form, filing.id(), filing.version())
                : Prefill.offered(form, known));
    }

    private static Finding explained(Finding finding, Optional<Draft> draft) {
        return finding.explained(draft.map(one -> one.words().getOrDefault(finding.key(), "")).orElse(""));
    }

    @Override
    public FilingSheet saveDraft(Actor actor, FilingId id, Cells cells, Map<String, String> words, int seconds) {
        prepare(id);
        return transaction.execute(status -> {
            var filing = found(filings.hold(List.of(id)).stream().findFirst());
            var form = forms.of(filing.form());
            if (!filing.state().isOpen()) {
                throw new Refused(new FilingRefusal.WrongState(filing.name(), filing.state(), "再改"));
            }
            refuse(windows.refusal(form, filing, Desk.ENTERPRISE));
            var unfit = FigureLimits.broken(form, cells);
            if (!unfit.isEmpty()) {
                throw new Refused(unfit);
            }
            var at = windows.now();
            drafts.save(filing, new Draft(cells, words, Math.clamp(seconds, 0, LONGEST), at), actor.name(), at);
            filings.draftSaved(id, at);
            return sheet(found(filings.find(id)), true);
        });
    }

    @Override
    public Filing submit(Actor actor, FilingId id, Submission submission) {
        prepare(id);
        return transaction.execute(status -> {
            var filing = found(filings.hold(List.of(id)).stream().findFirst());
            var form = forms.of(filing.form());
            var judged = submitting.judge(form, filing.period(), Map.of(filing, submission)).getFirst();
            if (!judged.isSound()) {
                throw new Refused(judged.refusals());
            }
            submitting.write(actor, form, List.of(judged.checked()));
            return found(filings.find(id));
        });
    }

    @Override
    public Map<String, List<Refusal>> submitAll(
            Actor actor, Form form, Period period, Map<String, Submission> given, boolean rehearsal) {
        backgrounds.prepare(form, period);
        return transaction.execute(status -> {
            var found = filings.ofPeriod(form.id(), period, given.keySet());
            var wrong = new TreeMap<String, List<Refusal>>();
            var absent = new java.util.TreeSet<>(given.keySet());
            found.forEach(filing -> absent.remove(filing.uscc()));
            absent.forEach(code -> wrong.put(code, List.of(new NotFound("%s 没有这家企业的%s，或不属本级管辖。".formatted(code, form.shortTitle())))));
            var held = filings.hold(found.stream().map(Filing::id).toList());
            var submissions = new LinkedHashMap<Filing, Submission>();
            held.forEach(filing -> submissions.put(filing, given.get(filing.uscc())));
            var judged = submissions.isEmpty() ? List.<Submitting.Judged>of() : submitting.judge(form, period, submissions);
            judged.stream().filter(one -> !one.isSound()).forEach(one -> wrong.put(one.checked().filing().uscc(), one.refusals()));
            if (!wrong.isEmpty() || rehearsal) {
                status.setRollbackOnly();
            } else {
                submitting.write(actor, form, judged.stream().map(Submitting.Judged::checked).toList());
            }
            return wrong;
        });
    }

    @Override
    public void prepare(Form form, Period period) {
        backgrounds.prepare(form, period);
    }

    @Override
    public Map<Filing, Cells> offered(Actor actor, Form form, Period period, Collection<Filing> some) {
        prepare(form, period);
        return transaction.execute(status -> {
            var known = backgrounds.of(form, period, some);
            var offered = new LinkedHashMap<Filing, Cells>();
            some.forEach(filing -> offered.put(filing, Prefill.offered(form, known.get(filing.enterprise()))));
            return offered;
        });
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, Cells> standing(Actor actor, Form form, Collection<Filing> some) {
        return some.isEmpty() ? Map.of()
                : figures.current(form, some.stream().map(Filing::enterprise).toList(), some.iterator().next().period().lastDay());
    }

    @Override
    @Transactional
    public void withdraw(Actor actor, FilingId id) {
        var filing = found(filings.hold(List.of(id)).stream().findFirst());
        var form = forms.of(filing.form());
        if (filing.state() != FilingState.SUBMITTED) {
            throw new Refused(new FilingRefusal.WrongState(filing.name(), filing.state(), "撤回"));
        }
        refuse(windows.refusal(form, filing, Desk.ENTERPRISE));
        var at = windows.now();
        figures.end(form, List.of(filing), at);
        filings.moved(List.of(filing), FilingState.DUE, actor, at);
        filings.step(List.of(filing), actor, Deed.WITHDRAWN, "", at);
        trail.record(actor, "return.withdraw", "return/" + id.value(), filing.name() + " " + filing.period().words());
        events.publishEvent(submitting.changed(form, List.of(filing), Deed.WITHDRAWN, actor, ""));
        submitting.factsChanged(form, List.of(filing), at);
    }

    @Override
    @Transactional
    public void askUnlock(Actor actor, FilingId id, String reason) {
        var filing = found(filings.find(id));
        var form = forms.of(filing.form());
        var desk = actor.enterprise().isPresent() ? Desk.ENTERPRISE : Desk.ofDepth(actor.unit().depth());
        if (desk == Desk.PROVINCE || filing.state().holder().filter(desk::equals).isEmpty()) {
            throw new Refused(new FilingRefusal.WrongState(filing.name(), filing.state(), "由您申请解锁"));
        }
        if (!windows.isLocked(form, filing, desk)) {
            throw new Refused(new FilingRefusal.NotLocked(windows.lock(form, filing, desk)));
        }
        unlocks.latest(id, desk).filter(unlock -> unlock.state() == Unlock.State.ASKED).ifPresent(unlock -> {
            throw new Refused(new FilingRefusal.AlreadyAsked(unlock.askedBy()));
        });
        var words = DefaultApprovals.words(reason, "reason", "申请解锁的原因");
        unlocks.ask(filing, desk, words, actor.name(), windows.now());
        filings.step(List.of(filing), actor, Deed.UNLOCK_ASKED, words, windows.now());
        trail.record(actor, "return.ask-unlock", "return/" + id.value(), words);
        events.publishEvent(submitting.changed(form, List.of(filing), Deed.UNLOCK_ASKED, actor, words));
    }

    private static void refuse(Optional<FilingRefusal> refusal) {
        refusal.ifPresent(one -> {
            throw new Refused(one);
        });
    }
}
