package io.touhao.review.assessment.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.page.file.FileAnswer;
import io.touhao.review.assessment.Assessments;
import io.touhao.review.assessment.Objection;
import io.touhao.review.assessment.ObjectionId;
import io.touhao.review.assessment.RankRow;
import io.touhao.rulebook.score.Move;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An objection, and what is decided about it. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class ObjectionPages {

    private static final Map<String, String> TOLD = Map.of(
            "raised", "异议已提出，等待考核单位复核。", "accepted", "已采纳，全部位次已重算。", "refused", "已答复不予采纳。");

    private final Assessments assessments;
    private final Clock clock;

    ObjectionPages(Assessments assessments, Clock clock) {
        this.assessments = assessments;
        this.clock = clock;
    }

    @GetMapping("/objections/{id}")
    ModelAndView objection(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String done) {
        var objection = assessments.objection(actor, new ObjectionId(id));
        var assessment = assessments.assessment(actor, objection.assessment());
        var unit = assessments.score(actor, assessment.id(), objection.unit());
        var fact = unit.score().card().catalogue().find(objection.fact()).orElseThrow();
        var names = assessments.ranking(actor, assessment.id(), assessment.edition()).stream()
                .collect(Collectors.toMap(row -> row.unit().value(), RankRow::unitName));
        var decides = objection.isOpen() && assessment.isRunBy(actor) && actor.is(LEADER, SUPERVISOR);
        return new ModelAndView("review/assessment/web/objection", "page", new ObjectionPage(
                objection, assessment, unit, fact, moves(actor, objection, decides), names, decides, clock.getZone()))
                .addObject("told", TOLD.getOrDefault(done, ""));
    }

    private List<Move> moves(Actor actor, Objection objection, boolean decides) {
        return switch (objection.decision()) {
            case Objection.Decision.Accepted accepted -> assessments.moves(actor, objection.assessment(), accepted.edition());
            case Objection.Decision.Refused refused -> List.of();
            case Objection.Decision.Open open -> decides ? assessments.foreseen(actor, objection.id()) : List.of();
        };
    }

    /** Hands a file out that was brought with an objection. */
    @GetMapping("/objection-files/{id}")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable long id) {
        var download = assessments.open(actor, id);
        return FileAnswer.of(download.file().name(), download.file().type(), download.content());
    }

    @Allowed({LEADER, SUPERVISOR})
    @PostMapping("/objections/{id}/accept")
    String accept(
            Actor actor, @PathVariable long id, @RequestParam int version, @RequestParam String became,
            @RequestParam String reason) {
        assessments.accept(actor, new ObjectionId(id), version, became, reason);
        return "redirect:/objections/" + id + "?done=accepted";
    }

    @Allowed({LEADER, SUPERVISOR})
    @PostMapping("/objections/{id}/refuse")
    String refuse(
            Actor actor, @PathVariable long id, @RequestParam int version, @RequestParam String reason,
            @RequestParam String clause) {
        assessments.refuse(actor, new ObjectionId(id), version, reason, clause);
        return "redirect:/objections/" + id + "?done=refused";
    }
}
