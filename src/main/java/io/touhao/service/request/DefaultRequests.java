package io.touhao.service.request;

import io.touhao.directory.Actor;
import io.touhao.directory.Holidays;
import io.touhao.directory.Office;
import io.touhao.directory.Organisation;
import io.touhao.directory.Role;
import io.touhao.directory.Trail;
import io.touhao.directory.UnitPath;
import io.touhao.indicator.FactsChanged;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.StaleVersion;
import io.touhao.registry.Enterprise;
import io.touhao.registry.EnterpriseRecords;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultRequests implements Requests {

    private static final RequestPack PACK = RequestPack.bundled();

    private final RequestStore store;
    private final RequestMoves moves;
    private final EnterpriseRecords records;
    private final Organisation organisation;
    private final Holidays holidays;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DefaultRequests(
            RequestStore store, RequestMoves moves, EnterpriseRecords records, Organisation organisation, Holidays holidays, Trail trail,
            ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.moves = moves;
        this.records = records;
        this.organisation = organisation;
        this.holidays = holidays;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Request raise(Actor actor, RequestDraft draft) {
        var firm = demandFirm(actor, draft.enterprise());
        demandWords(draft);
        var at = now();
        var by = draft.by().isEmpty() ? actor.name() : draft.by();
        var number = store.next("SQ%02d-%s".formatted(today().getYear() % 100, firm.unit().code()));
        var id = store.insert(
                draft, number, firm, by, bureau(firm.unit()), firm.unit(), Terms.of(PACK, today(), holidays.workingDays()), at);
        var request = store.find(id).orElseThrow();
        draft.files().forEach(file -> store.file(request, file, false, actor.name(), at));
        written(actor, request, "raise", request.holder(), Optional.empty(), draft.title(), at);
        return request;
    }

    private Enterprise demandFirm(Actor actor, long enterprise) {
        var mayRaise = actor.enterprise().map(own -> own == enterprise)
                .orElse(actor.is(Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER));
        return records.find(enterprise).filter(firm -> mayRaise && (actor.enterprise().isPresent() || actor.sees(firm.unit())))
                .orElseThrow(() -> new Refused(new NotFound("没有找到该企业，或不在您的管辖范围内。")));
    }

    private static void demandWords(RequestDraft draft) {
        if (PACK.kind(draft.kind()).isEmpty()) {
            throw new Refused(new RequestRefusal.KindUnknown(draft.kind()));
        }
        if (draft.title().isEmpty()) {
            throw new Refused(new RequestRefusal.WordMissing("title", "要办什么事"));
        }
        if (draft.words().isEmpty()) {
            throw new Refused(new RequestRefusal.WordMissing("words", "具体情况"));
        }
    }

    /** The office that sees to requests of a unit: its head office. */
    private String bureau(UnitPath unit) {
        return organisation.offices(unit, today()).stream().filter(office -> office.unit().equals(unit)).findFirst().map(Office::name)
                .orElse("工业和信息化主管部门");
    }

    @Override
    public void act(Actor actor, RequestId id, int version, RequestDeed deed) {
        var before = request(actor, id);
        if (before.version() != version) {
            throw new Refused(new StaleVersion("%s 刚刚有人办过。".formatted(before.number())));
        }
        var at = now();
        var steps = store.steps(id);
        var moved = moves.move(actor, before, deed, steps, bureau(before.holderUnit()), above(before.holderUnit()), at);
        if (!store.update(moved.request())) {
            throw new Refused(new StaleVersion("%s 刚刚有人办过。".formatted(before.number())));
        }
        if (deed instanceof RequestDeed.Solve solve) {
            solve.evidence().forEach(file -> store.file(before, file, true, actor.name(), at));
        }
        written(actor, moved.request(), deed.verb(), moved.holder(), moved.until(), moved.words(), at);
    }

    private String above(UnitPath unit) {
        return unit.depth() > 1 ? bureau(unit.parent()) : "";
    }

    private void written(
            Actor actor, Request request, String deed, String holder, Optional<LocalDate> until, String words, Instant at) {
        store.step(actor, request, deed, holder, until, words, at);
        trail.record(actor, "request." + deed, request.id().object(), words);
        events.publishEvent(new FactsChanged("request", List.of(String.valueOf(request.id().value())), at));
    }

    @Override
    public void keep(Actor actor, RequestId id, String title, String answer) {
        var request = request(actor, id);
        if (!request.isHeldBy(actor)) {
            throw new Refused(new RequestRefusal.NotHolder("归入知识库", request.holder()));
        }
        if (request.state() != RequestState.SOLVED && request.state() != RequestState.CLOSED) {
            throw new Refused(new RequestRefusal.WrongState("归入知识库", request.number(), request.state().title()));
        }
        if (title.isBlank() || answer.isBlank()) {
            throw new Refused(new RequestRefusal.WordMissing("answer", "问题和办法"));
        }
        store.keep(request, title.strip().replace(request.firm().name(), "某企业"), answer.strip().replace(request.firm().name(), "某企业"), actor.name(), now());
        trail.record(actor, "request.keep", id.object(), title.strip());
    }

    @Override
    public void mark(Actor actor, RequestId id, boolean common) {
        var request = request(actor, id);
        if (!request.isHeldBy(actor)) {
            throw new Refused(new RequestRefusal.NotHolder("标共性问题", request.holder()));
        }
        store.mark(Stream.concat(Stream.of(request), alike(actor, id).stream()).map(one -> one.id().value()).toList(), common);
        trail.record(actor, "request.mark", id.object(), common ? "common" : "single");
    }

    @Override
    @Transactional(readOnly = true)
    public Request request(Actor actor, RequestId id) {
        return store.find(id).filter(one -> actor.enterprise().map(own -> own == one.firm().id()).orElse(actor.sees(one.unit())))
                .orElseThrow(() -> new Refused(new NotFound("没有这件诉求，或它不在您的范围内。")));
    }

    @Override
    @Transactional(readOnly = true)
    public List<RequestStep> steps(Actor actor, RequestId id) {
        request(actor, id);
        return store.steps(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Filed> files(Actor actor, RequestId id) {
        request(actor, id);
        return store.files(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Filed.Content file(Actor actor, long file) {
        var found = store.content(file).orElseThrow(() -> new Refused(new NotFound("没有这个附件，或它不在您的范围内。")));
        request(actor, found.request());
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Request> ofEnterprise(Actor actor, long enterprise) {
        return store.ofEnterprise(enterprise);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Request> alike(Actor actor, RequestId id) {
        return store.alike(request(actor, id), PACK.likeness(), today().minusMonths(PACK.months()).atStartOfDay(clock.getZone()).toInstant());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Lesson> lessons(String words) {
        return store.lessons(words);
    }

    @Override
    @Transactional(readOnly = true)
    public long waiting(Actor actor) {
        return store.waiting(actor.unit());
    }

    @Override
    public int raiseOverdue() {
        var late = store.overdue(today());
        for (var request : late) {
            var up = request.heldBy(above(request.holderUnit()), request.holderUnit().parent());
            if (store.update(up)) {
                written(Actor.SYSTEM, up, "hand-up", up.holder(), Optional.empty(), "逾期未办结，按办法上转督办。", now());
            }
        }
        return late.size();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** As the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
