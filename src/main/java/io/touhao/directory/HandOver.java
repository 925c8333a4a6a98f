package io.touhao.directory;

import io.touhao.page.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands a post over from one person to another (交接), and writes down what was open. */
@Component
@Transactional
public class HandOver {

    private final OfficeStore offices;
    private final ServiceStore services;
    private final HandoverStore handovers;
    private final ObjectProvider<OpenItems> openItems;
    private final ObjectProvider<Workloads> workloads;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandOver(
            OfficeStore offices, ServiceStore services, HandoverStore handovers, ObjectProvider<OpenItems> openItems,
            ObjectProvider<Workloads> workloads, Trail trail, ApplicationEventPublisher events, Clock clock) {
        this.offices = offices;
        this.services = services;
        this.handovers = handovers;
        this.openItems = openItems;
        this.workloads = workloads;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Hands the post over. The duties stay with the post; from the day on the other person answers for them.
     *
     * <p>Refuses a giver who does not serve the post on the eve of the day, the same person on both sides, and a
     * receiver who would hold two of the three administrator roles; and without a note, a receiver whose load would be
     * too high by what a {@link Workloads} says.
     */
    public HandoverNote handOver(Actor actor, PostId id, PersonId from, PersonId to, LocalDate on, Reason reason) {
        var post = offices.hold(id).orElseThrow(() -> Administration.absent("岗位"));
        Administration.mayChange(actor, post.unit(), "岗位");
        var receiver = services.hold(to).orElseThrow(() -> Administration.absent("接手人"));
        if (from.equals(to)) {
            throw new Refused(new OrganisationRefusal.SamePerson(receiver.name()));
        }
        demandBearable(id, to, reason);
        var giver = EndService.serving(services, post, from, on);
        change(post, giver, receiver, on);
        var handover = new HandoverNote(
                post, giver.personName(), receiver.name(), on, reason, open(id), actor.name(), clock.instant());
        handovers.insert(handover, from, to);
        trail.record(actor, "post.hand-over", "post/" + id.value(), "%s -> %s, on %s, open %d"
                .formatted(giver.personName(), receiver.name(), on, handover.open().size()));
        events.publishEvent(new HandedOver(id, post.unit(), from, to, on));
        return handover;
    }

    private void change(Post post, Serving giver, Person receiver, LocalDate on) {
        var days = new Days(on, giver.days().until().filter(on::isBefore));
        services.end(giver, on);
        AppointPerson.keepApart(services.ofPerson(receiver.id(), days), receiver, post);
        services.ofPost(post.id(), days).stream().filter(next -> next.seat() == giver.seat()).findFirst()
                .ifPresent(next -> {
                    throw new Refused(new OrganisationRefusal.SeatTaken(
                            post.name(), next.personName(), next.days().from()));
                });
        services.insert(receiver.id(), post, giver.seat(), days);
    }

    /** What speaks against the receiver's load is overridden by a note that says how it is to be borne. */
    private void demandBearable(PostId post, PersonId to, Reason reason) {
        if (reason.note().isBlank()) {
            workloads.orderedStream().flatMap(one -> one.objection(post, to).stream()).findFirst().ifPresent(objection -> {
                throw new Refused(objection);
            });
        }
    }

    private List<OpenItem> open(PostId post) {
        return openItems.orderedStream().flatMap(items -> items.openItems(post).stream()).toList();
    }

    /** Why a post is handed over, with a note for the receiver. */
    public record Reason(String reason, String note) {}
}
