package io.touhao.programme.application;

import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.Trail;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.programme.pack.Programme;
import io.touhao.programme.pack.Programmes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultCalls implements Calls {

    private final CallStore store;
    private final Programmes programmes;
    private final RuleShelf rules;
    private final Trail trail;
    private final Clock clock;

    DefaultCalls(CallStore store, Programmes programmes, RuleShelf rules, Trail trail, Clock clock) {
        this.store = store;
        this.programmes = programmes;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Call> all() {
        return store.all();
    }

    @Override
    @Transactional(readOnly = true)
    public Call call(CallId id) {
        return store.find(id).orElseThrow(() -> new Refused(new NotFound("没有编号 %d 的申报通知。".formatted(id.value()))));
    }

    @Override
    public CallId issue(Actor actor, CallDraft draft) {
        demandDivision(actor);
        var programme = programmes.find(draft.programme())
                .orElseThrow(() -> new Refused(new ProgrammeRefusal.CallUnfit("programme", "没有培育项目“%s”。".formatted(draft.programme()), "")));
        demandFit(programme, draft);
        var found = rules.on(programme.rules(), draft.opens()).orElseThrow(() -> new Refused(new ProgrammeRefusal.CallUnfit(
                "opens", "%s没有有效的%s认定标准。".formatted(draft.opens(), programme.title()), "请核对受理日期，或先发布标准。")));
        var id = store.insert(draft, "%s（%d年度）".formatted(programme.title(), draft.year()), found, actor.name(), clock.instant());
        trail.record(actor, "call.issue", id.object(), "%s, %s".formatted(draft.number(), found.pack().version()));
        return id;
    }

    private static void demandDivision(Actor actor) {
        if (!actor.is(Role.DIVISION_OFFICER, Role.SYSTEM)) {
            throw new Refused(new ProgrammeRefusal.CallUnfit("", "申报通知由省级处室发布，您以%s身份不能发布。".formatted(actor.role().title()), ""));
        }
    }

    private void demandFit(Programme programme, CallDraft draft) {
        var refusals = new ArrayList<ProgrammeRefusal>();
        if (draft.number().isBlank()) {
            refusals.add(new ProgrammeRefusal.CallUnfit("number", "请填写文号。", ""));
        } else if (store.isNumbered(programme.id(), draft.number().strip())) {
            refusals.add(new ProgrammeRefusal.CallUnfit("number", "文号 %s 的通知已经发布。".formatted(draft.number().strip()), "请核对文号。"));
        }
        if (draft.closes().isBefore(draft.opens())) {
            refusals.add(new ProgrammeRefusal.CallUnfit("closes", "截止日 %s 早于受理日 %s。".formatted(draft.closes(), draft.opens()), ""));
        }
        if (draft.cityDue().isBefore(draft.closes())) {
            refusals.add(new ProgrammeRefusal.CallUnfit("cityDue", "市级推荐截止日 %s 早于申报截止日 %s。".formatted(draft.cityDue(), draft.closes()), ""));
        }
        if (draft.addressees().isBlank()) {
            refusals.add(new ProgrammeRefusal.CallUnfit("addressees", "请填写主送单位。", ""));
        }
        if (draft.quota().values().stream().anyMatch(places -> places < 0)) {
            refusals.add(new ProgrammeRefusal.CallUnfit("quota", "推荐名额不能小于零。", ""));
        }
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
    }
}
