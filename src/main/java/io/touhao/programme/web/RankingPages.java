package io.touhao.programme.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.page.Heading;
import io.touhao.page.part.Link;
import io.touhao.programme.ranking.Ranking;
import io.touhao.programme.ranking.Rankings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Rankings: frozen, before the public, published. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class RankingPages {

    private final Rankings rankings;
    private final Places places;
    private final Clock clock;

    RankingPages(Rankings rankings, Places places, Clock clock) {
        this.rankings = rankings;
        this.places = places;
        this.clock = clock;
    }

    /** All of them. */
    record ListPage(Actor actor, List<Ranking> all, int year, Done done) {

        Heading heading() {
            return Heading.of("民营企业百强榜", ProgrammeNavigation.KEY).child("rankings");
        }

        boolean mayFreeze() {
            return actor.is(DIVISION_OFFICER) && all.stream().noneMatch(one -> one.year() == year);
        }
    }

    /** One of them. */
    record One(
            Actor actor, Ranking ranking, List<Ranking.Line> lines, List<Ranking.Objection> objections, Function<String, String> names, LocalDate today,
            Done done) {

        Heading heading() {
            return Heading.of("%d 年民营企业百强榜".formatted(ranking.year()), ProgrammeNavigation.KEY).child("rankings").under(new Link("百强榜", "/rankings"))
                    .facts("%s · %s".formatted(standing(), ranking.rules()));
        }

        String standing() {
            return ranking.isPublished() ? "已发布 " + ranking.document() : ranking.runs(today) ? "公示到 %s".formatted(ranking.until()) : "公示期满，待发布";
        }

        boolean mayAct() {
            return actor.is(DIVISION_OFFICER) && !ranking.isPublished();
        }

        boolean runs() {
            return ranking.runs(today);
        }

        String unit(Ranking.Line line) {
            return names.apply(line.unit().value());
        }
    }

    @GetMapping("/rankings")
    ModelAndView list(Actor actor, @RequestParam(defaultValue = "") String done) {
        return new ModelAndView("programme/web/rankings", "page", new ListPage(actor, rankings.all(), LocalDate.now(clock).getYear(), Done.of(done)));
    }

    @GetMapping("/rankings/{id}")
    ModelAndView one(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String done) {
        return new ModelAndView("programme/web/ranking", "page", new One(
                actor, rankings.ranking(id), rankings.lines(id), rankings.objections(id), places.byPath(actor.unit()), LocalDate.now(clock), Done.of(done)));
    }

    @PostMapping("/rankings")
    @Allowed(DIVISION_OFFICER)
    String freeze(Actor actor) {
        return Done.FROZEN.at(rankings.freeze(actor, LocalDate.now(clock).getYear()).address());
    }

    @PostMapping("/rankings/{id}/object")
    @Allowed(DIVISION_OFFICER)
    String object(
            Actor actor, @PathVariable long id, @RequestParam(defaultValue = "0") long enterprise, @RequestParam(defaultValue = "") String raisedBy,
            @RequestParam(defaultValue = "") String words) {
        rankings.object(actor, id, enterprise, raisedBy, words);
        return Done.OBJECTED.at("/rankings/" + id);
    }

    @PostMapping("/rankings/{id}/decide")
    @Allowed(DIVISION_OFFICER)
    String decide(
            Actor actor, @PathVariable long id, @RequestParam(defaultValue = "0") long objection, @RequestParam(defaultValue = "false") boolean upheld,
            @RequestParam(defaultValue = "") String decision) {
        rankings.decide(actor, objection, upheld, decision);
        return Done.DECIDED.at("/rankings/" + id);
    }

    @PostMapping("/rankings/{id}/publish")
    @Allowed(DIVISION_OFFICER)
    String publish(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String document) {
        rankings.publish(actor, id, document);
        return Done.PUBLISHED.at("/rankings/" + id);
    }
}
