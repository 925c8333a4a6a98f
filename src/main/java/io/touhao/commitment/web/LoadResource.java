package io.touhao.commitment.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;
import static io.touhao.directory.Role.SYSTEM_ADMINISTRATOR;

import io.swagger.v3.oas.annotations.Parameter;
import io.touhao.commitment.Load;
import io.touhao.commitment.Loads;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Organisation;
import io.touhao.directory.PostId;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the persons serving a post have due, for programs. */
@RestController
@RequestMapping(path = "/api/v1/posts", produces = MediaType.APPLICATION_JSON_VALUE)
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER, SYSTEM_ADMINISTRATOR})
class LoadResource {

    private final Loads loads;
    private final Organisation organisation;
    private final Clock clock;

    LoadResource(Loads loads, Organisation organisation, Clock clock) {
        this.loads = loads;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** The load of each person serving the post. */
    @GetMapping("/{id}/load")
    List<Load> load(@Parameter(hidden = true) Actor actor, @PathVariable long id) {
        var post = organisation.post(new PostId(id)).filter(one -> actor.sees(one.unit())).orElseThrow(() ->
                new Refused(new NotFound("没有找到该岗位，或不在您的管辖范围内。")));
        return organisation.servings(post.unit(), LocalDate.now(clock)).stream()
                .filter(serving -> serving.post().equals(post.id()))
                .map(serving -> loads.of(actor, serving.person()))
                .toList();
    }
}
