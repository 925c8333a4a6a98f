package io.touhao.service.visit.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;

import io.swagger.v3.oas.annotations.Parameter;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.service.visit.Visits;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Visits for programs, among them the check-in page when it sends what it kept without a network. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Allowed({LEADER, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class VisitResource {

    private final Visits visits;

    VisitResource(Visits visits) {
        this.visits = visits;
    }

    /**
     * A visit that was recorded.
     *
     * @param again whether it had arrived before
     * @param standing COUNTED, or why it does not count
     */
    record Body(long id, String key, boolean again, String standing, String words, String address) {}

    /** Records a visit. Sent twice with the same key it is recorded once; with other words it is 409. */
    @PostMapping("/visits")
    Body record(@Parameter(hidden = true) Actor actor, @ModelAttribute TypedVisit typed) {
        var recorded = visits.record(actor, typed.draft());
        var visit = recorded.visit();
        return new Body(
                visit.id().value(), visit.key(), recorded.again(), visit.standing().name(), visit.standing().title(), visit.address());
    }
}
