package io.touhao.directory;

import io.touhao.page.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets another person act as a post for some days (委托代办), and ends it before its day. */
@Component
@Transactional
public class Delegate {

    /** How long at most; no document says so, and it is an assumption. */
    static final int MOST_DAYS = 90;

    private final OfficeStore offices;
    private final ServiceStore services;
    private final DelegationStore delegations;
    private final Trail trail;
    private final Clock clock;

    Delegate(OfficeStore offices, ServiceStore services, DelegationStore delegations, Trail trail, Clock clock) {
        this.offices = offices;
        this.services = services;
        this.delegations = delegations;
        this.trail = trail;
        this.clock = clock;
    }

    /** The delegations of a post, latest first. */
    @Transactional(readOnly = true)
    public List<Delegation> ofPost(PostId post) {
        return delegations.ofPost(post);
    }

    /**
     * Delegates the post.
     *
     * <p>Refuses an actor who neither serves the post nor administers its unit, a post of one of the three
     * administrators, a receiver who serves nowhere in the unit or serves the post already, days that are past, out of
     * order or more than {@value #MOST_DAYS}, and days on which another acts as it already.
     *
     * @param from the person serving the post
     * @param last the last day on which the other acts
     */
    public void delegate(
            Actor actor, PostId id, PersonId from, PersonId to, LocalDate on, LocalDate last, String reason) {
        var post = offices.hold(id).orElseThrow(() -> Administration.absent("岗位"));
        demandMay(actor, post, from);
        if (post.role().isAdministrator()) {
            throw new Refused(new DelegationRefusal.Administrator(post.name()));
        }
        var days = days(on, last);
        var giver = EndService.serving(services, post, from, on.plusDays(1));
        var receiver = services.person(to).orElseThrow(() -> Administration.absent("代办人"));
        demandColleague(post, receiver, days);
        demandFree(post, from, days);
        if (reason.isBlank() || reason.length() > 100) {
            throw new Refused(new DelegationRefusal.Unfit("reason", "请填写缘由，不超过 100 字。"));
        }
        delegations.insert(post, from, to, days, reason.strip(), actor.name(), clock.instant());
        trail.record(actor, "post.delegate", "post/" + id.value(), "%s -> %s, %s to %s, %s".formatted(
                giver.personName(), receiver.name(), on, last, reason.strip()));
    }

    /** Ends a delegation from today on; the two persons and the administrator may. */
    public void end(Actor actor, long id) {
        var delegation = delegations.find(id).filter(one -> actor.sees(one.unit()))
                .orElseThrow(() -> Administration.absent("代办"));
        var today = LocalDate.now(clock);
        var isTaker = actor.person().filter(delegation.to()::equals).isPresent();
        if (!isTaker) {
            demandMay(actor, offices.post(delegation.post()).orElseThrow(), delegation.from());
        }
        if (delegation.isOver(today)) {
            throw new Refused(new DelegationRefusal.Unfit("id", "这次代办已经结束。"));
        }
        delegations.end(delegation, today, actor.name());
        trail.record(actor, "post.end-delegation", "post/" + delegation.post().value(),
                "%s -> %s".formatted(delegation.fromName(), delegation.toName()));
    }

    /** Whether the actor may delegate the post of this person. */
    public static boolean may(Actor actor, Post post, PersonId from) {
        var isServing = actor.person().filter(from::equals).isPresent();
        return actor.sees(post.unit()) && (isServing || actor.is(Role.SYSTEM_ADMINISTRATOR, Role.SYSTEM));
    }

    private static void demandMay(Actor actor, Post post, PersonId from) {
        if (!actor.sees(post.unit())) {
            throw Administration.absent("岗位");
        }
        if (!may(actor, post, from)) {
            throw new Refused(new DelegationRefusal.NotYours(post.name()));
        }
    }

    private Days days(LocalDate on, LocalDate last) {
        if (on.isBefore(LocalDate.now(clock))) {
            throw new Refused(new DelegationRefusal.Unfit("on", "开始日不能早于今天。"));
        }
        if (last.isBefore(on) || last.isAfter(on.plusDays(MOST_DAYS - 1L))) {
            throw new Refused(new DelegationRefusal.Unfit(
                    "last", "结束日须在开始日之后，最多代办 %d 天；更久请办理交接。".formatted(MOST_DAYS)));
        }
        return Days.between(on, last.plusDays(1));
    }

    private void demandColleague(Post post, Person receiver, Days days) {
        var held = services.ofPerson(receiver.id(), days);
        if (held.stream().anyMatch(serving -> serving.post().equals(post.id()))) {
            throw new Refused(new DelegationRefusal.Unfit("person", receiver.name() + "本就任这个岗位。"));
        }
        if (held.stream().noneMatch(serving -> serving.unit().equals(post.unit()))) {
            throw new Refused(new DelegationRefusal.Unfit("person", receiver.name() + "不在本单位任职，不能代办。"));
        }
    }

    private void demandFree(Post post, PersonId from, Days days) {
        delegations.ofPost(post.id()).stream()
                .filter(one -> one.from().equals(from) && one.days().overlaps(days))
                .findFirst()
                .ifPresent(one -> {
                    throw new Refused(new DelegationRefusal.Taken(post.name(), one.toName()));
                });
    }
}
