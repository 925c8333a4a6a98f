package io.touhao.review.assessment.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.file.BroughtFile;
import io.touhao.review.assessment.Assessments;
import io.touhao.review.assessment.Objecting;
import io.touhao.review.assessment.Objection;
import io.touhao.review.assessment.RankRow;
import io.touhao.review.assessment.ScoreId;
import io.touhao.review.assessment.UnitScore;
import io.touhao.review.round.FrozenRow;
import io.touhao.review.round.Rounds;
import io.touhao.rulebook.Fact;
import io.touhao.rulebook.score.ItemScore;
import io.touhao.rulebook.score.Move;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The score of a unit as a tree, item by item, and the objection to one of them. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class ScorePages {

    private static final int NEIGHBOURS = 3;

    private final Assessments assessments;
    private final Rounds rounds;
    private final Clock clock;

    ScorePages(Assessments assessments, Rounds rounds, Clock clock) {
        this.assessments = assessments;
        this.rounds = rounds;
        this.clock = clock;
    }

    @GetMapping("/scores/{id}")
    ModelAndView score(Actor actor, @PathVariable long id) {
        var unit = assessments.score(actor, new ScoreId(id));
        var assessment = unit.assessment();
        var ranking = assessments.ranking(actor, assessment.id(), assessment.edition());
        var all = assessments.objections(actor, assessment.id());
        var own = all.stream().filter(objection -> objection.unit().equals(unit.unit())).toList();
        var moves = assessment.edition() > 1 ? assessments.moves(actor, assessment.id(), assessment.edition()) : List.<Move>of();
        var names = ranking.stream().collect(Collectors.toMap(row -> row.unit().value(), RankRow::unitName));
        return new ModelAndView("review/assessment/web/score", "page", new ScorePage(
                unit, around(ranking, unit), own, all, moves, names, mayObject(actor, unit), decides(actor, unit, own),
                LocalDate.now(clock), clock.getZone()));
    }

    private static List<RankRow> around(List<RankRow> ranking, UnitScore unit) {
        var own = ranking.indexOf(unit.rank());
        return ranking.subList(Math.max(0, own - NEIGHBOURS), Math.min(ranking.size(), own + NEIGHBOURS + 1));
    }

    private boolean mayObject(Actor actor, UnitScore unit) {
        return actor.unit().equals(unit.unit()) && unit.assessment().isOpenToObjections(LocalDate.now(clock));
    }

    private static boolean decides(Actor actor, UnitScore unit, List<Objection> own) {
        return unit.assessment().isRunBy(actor) && actor.is(LEADER, SUPERVISOR) && own.stream().anyMatch(Objection::isOpen);
    }

    @GetMapping("/scores/{id}/item")
    ModelAndView item(
            Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String fact) {
        var unit = assessments.score(actor, new ScoreId(id));
        var item = demandItem(unit, key);
        Optional<Fact> shown = item.inputs().stream().map(ItemScore.Input::fact).filter(input -> input.key().equals(fact)).findFirst();
        var rows = shown.map(input -> rows(actor, unit, input)).orElse(List.of());
        return new ModelAndView("review/assessment/web/item", "page", new ItemPage(unit, item, shown, rows, mayObject(actor, unit)));
    }

    private List<FrozenRow> rows(Actor actor, UnitScore unit, Fact fact) {
        var wanted = new HashSet<>(unit.records().getOrDefault(fact.key(), List.of()));
        return rounds.frozen(actor, unit.assessment().round()).rows().stream()
                .filter(row -> wanted.contains(row.commitment()))
                .toList();
    }

    @GetMapping("/scores/{id}/objection")
    ModelAndView objecting(
            Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String fact) {
        var unit = assessments.score(actor, new ScoreId(id));
        var until = AssessmentSteps.last(unit.assessment(), LocalDate.now(clock)).orElse("");
        return new ModelAndView("review/assessment/web/objecting", "page", new ObjectingPage(unit, demandItem(unit, item), fact, until));
    }

    @PostMapping("/scores/{id}/objection")
    String object(
            Actor actor, @PathVariable long id, @RequestParam String item, @RequestParam String fact,
            @RequestParam String claimed, @RequestParam String reason, @RequestParam String evidence,
            @RequestParam Optional<List<MultipartFile>> files) {
        var unit = assessments.score(actor, new ScoreId(id));
        var objection = assessments.object(actor, new Objecting(
                unit.assessment().id(), unit.unit(), item, fact, claimed, reason, evidence, BroughtFile.of(files.orElse(List.of()))));
        return "redirect:" + objection.address() + "?done=raised";
    }

    private static ItemScore demandItem(UnitScore unit, String key) {
        return unit.score().item(key).orElseThrow(() -> new Refused(new NotFound("评分卡没有这个计分项。")));
    }
}
