package io.touhao.report.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;
import static io.touhao.directory.Role.SYSTEM_ADMINISTRATOR;

import io.touhao.commitment.CommitmentId;
import io.touhao.commitment.Loads;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Organisation;
import io.touhao.directory.Post;
import io.touhao.directory.PostId;
import io.touhao.directory.Serving;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a person has due over all actions, week by week (一人多岗负荷). */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER, SYSTEM_ADMINISTRATOR})
class LoadPages {

    private final Loads loads;
    private final Organisation organisation;
    private final ActionTitles actions;
    private final Clock clock;

    LoadPages(Loads loads, Organisation organisation, ActionTitles actions, Clock clock) {
        this.loads = loads;
        this.organisation = organisation;
        this.actions = actions;
        this.clock = clock;
    }

    /** The load of a person serving the post; the first where several do and none is named. */
    @GetMapping("/posts/{id}/load")
    ModelAndView load(
            Actor actor, @PathVariable long id, @RequestParam Optional<Long> person, @RequestParam Optional<Long> adding) {
        var post = organisation.post(new PostId(id)).filter(one -> actor.sees(one.unit())).orElseThrow(LoadPages::absent);
        var serving = serving(post);
        var shown = serving.stream().filter(one -> person.map(key -> one.person().value() == key).orElse(true)).findFirst()
                .orElseThrow(LoadPages::absent);
        var load = adding.map(key -> loads.with(actor, shown.person(), new CommitmentId(key)))
                .orElseGet(() -> loads.of(actor, shown.person()));
        return new ModelAndView("report/web/load", "page", new LoadPage(
                post, shown, serving, organisation.postsOf(shown.person(), today()), load, actions));
    }

    private List<Serving> serving(Post post) {
        return organisation.servings(post.unit(), today()).stream().filter(one -> one.post().equals(post.id())).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Refused absent() {
        return new Refused(new NotFound("没有找到该岗位或任职人，或不在您的管辖范围内。"));
    }
}
