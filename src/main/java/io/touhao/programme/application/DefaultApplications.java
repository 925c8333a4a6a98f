package io.touhao.programme.application;

import io.touhao.directory.Actor;
import io.touhao.directory.Trail;
import io.touhao.page.NotFound;
import io.touhao.page.Refusal;
import io.touhao.page.Refused;
import io.touhao.page.file.BroughtFile;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

@Service
@Transactional
class DefaultApplications implements Applications {

    private final ApplicationStore store;
    private final AttachmentStore attachments;
    private final Filling filling;
    private final Moving moving;
    private final CallStore calls;
    private final Trail trail;
    private final Clock clock;

    DefaultApplications(
            ApplicationStore store, AttachmentStore attachments, Filling filling, Moving moving, CallStore calls, Trail trail, Clock clock) {
        this.store = store;
        this.attachments = attachments;
        this.filling = filling;
        this.moving = moving;
        this.calls = calls;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Application application(Actor actor, ApplicationId id) {
        return store.find(id).filter(one -> Moving.isSeen(actor, one)).orElseThrow(() -> Moving.absent(id));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Application> own(Actor actor) {
        return actor.enterprise().map(store::ofFirm).orElse(List.of());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Application> ofFirm(Actor actor, long enterprise) {
        return store.ofFirm(enterprise).stream().filter(one -> Moving.isSeen(actor, one)).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<ApplicationStep> steps(ApplicationId id) {
        return store.steps(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<AttachedFile> files(ApplicationId id) {
        return attachments.of(id);
    }

    /** Opening a file that is not one's own leaves a trace. */
    @Override
    public AttachedFile.Download file(Actor actor, long file) {
        var found = attachments.find(file).orElseThrow(() -> new Refused(new NotFound("没有这个附件，或它不在您的范围内。")));
        application(actor, found.application());
        if (actor.enterprise().isEmpty()) {
            trail.record(actor, "application.open-file", found.application().object(), found.name());
        }
        return found;
    }

    @Override
    public ApplicationId begin(Actor actor, CallId call) {
        return filling.begin(actor, demandCall(call));
    }

    @Override
    public Application saveDraft(Actor actor, ApplicationId id, JsonNode typed) {
        return filling.save(actor, moving.demand(actor, id), typed);
    }

    @Override
    public void attach(Actor actor, ApplicationId id, String document, Optional<LocalDate> validUntil, List<BroughtFile> files) {
        filling.attach(actor, moving.demand(actor, id), document, validUntil, files);
    }

    @Override
    public void detach(Actor actor, ApplicationId id, long file) {
        filling.detach(actor, moving.demand(actor, id), file);
    }

    @Override
    public void submit(Actor actor, ApplicationId id) {
        filling.submit(actor, moving.demand(actor, id));
    }

    @Override
    public void move(Actor actor, ApplicationId id, Move move, String reason) {
        var before = moving.demand(actor, id);
        if (move.isConcluding() || move == Move.SUBMIT || move == Move.RECOMMEND) {
            throw new Refused(new ProgrammeRefusal.HeldBack("“%s”有自己的办法办理。".formatted(move.title()), "", ""));
        }
        if (move == Move.VERIFY) {
            demandNothingLacks(before);
        }
        moving.move(actor, before, move, reason);
    }

    /** The county vouches for what it verifies, so it must be as sound as on the day it was handed in. */
    private void demandNothingLacks(Application application) {
        var lacking = filling.lacking(application);
        if (!lacking.isEmpty()) {
            throw new Refused(new ProgrammeRefusal.NotVerifiable(application.firm().name(), lacking));
        }
    }

    @Override
    public BulkReport moveAll(Actor actor, List<ApplicationId> ids, Move move, String reason) {
        var done = 0;
        Map<String, List<Refusal>> refused = new LinkedHashMap<>();
        for (var id : ids) {
            var before = moving.demand(actor, id);
            try {
                move(actor, id, move, reason);
                done++;
            } catch (Refused held) {
                refused.put(before.firm().name(), List.copyOf(held.refusals()));
            }
        }
        return new BulkReport(done, refused);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Application> order(Actor actor, CallId call) {
        return store.order(call, actor.unit());
    }

    @Override
    public void put(Actor actor, ApplicationId id, int place, String reason) {
        var one = moving.demand(actor, id);
        if (!one.allows(actor, Move.CITY_REFUSES)) {
            throw new Refused(new ProgrammeRefusal.WrongState(Move.RECOMMEND, one.firm().name(), one.state()));
        }
        if (reason.isBlank()) {
            throw new Refused(new ProgrammeRefusal.ReasonMissing(Move.RECOMMEND));
        }
        var order = new ArrayList<>(store.order(one.call(), actor.unit()).stream().map(Application::id).toList());
        var before = order.indexOf(id) + 1;
        order.remove(id);
        order.add(Math.clamp(place - 1, 0, order.size()), id);
        store.place(order);
        store.step(actor, one, "移动排序", one.state(), one.state(), "第 %d 位移到第 %d 位。%s".formatted(before, place, reason.strip()), clock.instant());
        trail.record(actor, "application.put", id.object(), "from %d to %d".formatted(before, place));
    }

    @Override
    public void recommend(Actor actor, CallId callId, int count) {
        var call = demandCall(callId);
        store.lockQuota(callId, actor.unit());
        var waiting = store.order(callId, actor.unit()).stream().filter(one -> one.state() == State.VERIFIED).toList();
        demandRecommendable(actor, call, count, waiting.size());
        waiting.stream().limit(count).map(one -> moving.demand(actor, one.id())).forEach(one -> moving.move(actor, one, Move.RECOMMEND, ""));
    }

    private void demandRecommendable(Actor actor, Call call, int count, int waiting) {
        if (count < 1 || count > waiting) {
            throw new Refused(new ProgrammeRefusal.NobodyToRecommend(count, waiting));
        }
        if (moving.today().isAfter(call.cityDue())) {
            throw new Refused(new ProgrammeRefusal.CityLate(call.title(), call.cityDue(), moving.today(), call.number()));
        }
        var recommended = store.recommended(call.id(), actor.unit());
        call.quotaOf(actor.unit()).filter(quota -> recommended + count > quota).ifPresent(quota -> {
            throw new Refused(new ProgrammeRefusal.OverQuota(quota, recommended, count, call.number()));
        });
    }

    @Override
    public void conclude(
            Actor actor, ApplicationId id, Move move, String reason, Optional<BigDecimal> finalScore, Optional<LocalDate> due) {
        if (!move.isConcluding()) {
            throw new IllegalArgumentException(move + " concludes nothing");
        }
        var before = moving.demand(actor, id);
        moving.move(actor, before, move, reason, finalScore.or(before::finalScore),
                due.<Moving.Due>map(day -> one -> day).or(() -> moving.due(move)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Application> standing(Actor actor, CallId call, State state) {
        return store.standing(call, state).stream().filter(one -> Moving.isSeen(actor, one)).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Map<State, Long>> funnel(Actor actor, CallId call) {
        return store.funnel(call);
    }

    private Call demandCall(CallId id) {
        return calls.find(id).orElseThrow(() -> new Refused(new NotFound("没有编号 %d 的申报通知。".formatted(id.value()))));
    }
}
