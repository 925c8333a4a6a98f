package io.touhao.directory.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Days;
import io.touhao.directory.Delegate;
import io.touhao.directory.Delegation;
import io.touhao.directory.Organisation;
import io.touhao.directory.OrganisationRefusal;
import io.touhao.directory.PersonId;
import io.touhao.directory.PostId;
import io.touhao.directory.Role;
import io.touhao.directory.ScoreShare;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who acts as a post, and how a score of it is split, for programs. */
@RestController
@RequestMapping(path = "/api/v1/posts", produces = MediaType.APPLICATION_JSON_VALUE)
@Allowed({Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER,
        Role.SYSTEM_ADMINISTRATOR})
class DelegationResource {

    private final Delegate delegate;
    private final Organisation organisation;

    DelegationResource(Delegate delegate, Organisation organisation) {
        this.delegate = delegate;
        this.organisation = organisation;
    }

    /** A delegation in JSON; until is the first day it holds no longer. */
    record DelegationBody(long id, String from, String to, LocalDate since, LocalDate until, String reason) {

        static DelegationBody of(Delegation one) {
            return new DelegationBody(
                    one.id(), one.fromName(), one.toName(), one.days().from(), one.days().until().orElseThrow(),
                    one.reason());
        }
    }

    record Order(long from, long to, LocalDate on, LocalDate last, String reason) {

        Order {
            if (on == null || last == null || reason == null) {
                throw new IllegalArgumentException("a delegation has its days and a reason");
            }
        }
    }

    /** What one person bears of a score. */
    record ShareBody(long person, String name, long days, BigDecimal share, BigDecimal score) {

        static ShareBody of(ScoreShare one) {
            return new ShareBody(
                    one.served().person().value(), one.served().personName(), one.served().days(), one.share(),
                    one.score());
        }
    }

    @GetMapping("/{id}/delegations")
    List<DelegationBody> delegations(@Parameter(hidden = true) Actor actor, @PathVariable long id) {
        return delegate.ofPost(demand(actor, id)).stream().map(DelegationBody::of).toList();
    }

    @PostMapping("/{id}/delegations")
    List<DelegationBody> delegate(
            @Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Order order) {
        delegate.delegate(
                actor, demand(actor, id), new PersonId(order.from()), new PersonId(order.to()), order.on(), order.last(),
                order.reason());
        return delegations(actor, id);
    }

    /** A score of the days from one to another, both counted, split by days served. */
    @GetMapping("/{id}/score-shares")
    List<ShareBody> shares(
            @Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestParam LocalDate from,
            @RequestParam LocalDate last, @RequestParam(defaultValue = "100") BigDecimal score) {
        if (!isYear(from, last) || score.signum() < 0 || score.precision() > 12 || Math.abs(score.scale()) > 6) {
            throw new Refused(new OrganisationRefusal.Unfit("last", "期间或得分不对。"));
        }
        var served = organisation.daysServed(demand(actor, id), Days.between(from, last.plusDays(1)));
        return ScoreShare.split(score, served).stream().map(ShareBody::of).toList();
    }

    private PostId demand(Actor actor, long id) {
        return organisation.post(new PostId(id)).filter(post -> actor.sees(post.unit())).orElseThrow(() ->
                new Refused(new NotFound("没有找到该岗位，或不在您的管辖范围内。"))).id();
    }

    /** A period that scores are given for: a year at most, of this age. */
    private static boolean isYear(LocalDate from, LocalDate last) {
        return from.getYear() >= 2000 && from.getYear() < 2200 && !last.isBefore(from) && last.isBefore(from.plusYears(1).plusDays(1));
    }
}
