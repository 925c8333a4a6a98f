package io.touhao.programme.web;

import static io.touhao.directory.Role.EXPERT;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.page.Dates;
import io.touhao.page.Heading;
import io.touhao.page.part.Link;
import io.touhao.page.part.Requirement;
import io.touhao.programme.assessment.ExpertDesk;
import io.touhao.programme.pack.Programme;
import io.touhao.programme.pack.Programmes;
import io.touhao.registry.industry.Industries;
import io.touhao.registry.industry.Industry;
import io.touhao.rulebook.Fact;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What an expert has to judge: sheets without the names of firms, scored part by part. */
@Controller
@Allowed(EXPERT)
class ExpertPages {

    private final ExpertDesk desk;
    private final Programmes programmes;

    ExpertPages(ExpertDesk desk, Programmes programmes) {
        this.desk = desk;
        this.programmes = programmes;
    }

    /** All that is assigned. */
    record ListPage(List<ExpertDesk.Assigned> assigned, Programmes programmes, Done done) {

        Heading heading() {
            return Heading.of("我的评审", ProgrammeNavigation.EXPERT).facts("待评 %d 件".formatted(assigned.stream().filter(one -> !one.isFiled()).count()));
        }

        String title(ExpertDesk.Assigned one) {
            return programmes.of(one.programme()).title();
        }

        String trade(ExpertDesk.Assigned one) {
            return Industries.IN_FORCE.find(one.industry()).map(Industry::name).orElse(one.industry());
        }

        static String due(ExpertDesk.Assigned one) {
            return one.due().map(Dates::full).orElse("—");
        }
    }

    /** One sheet with what there is to judge by. */
    record SheetPage(ExpertDesk.Paper paper, Programme programme, Done done) {

        Heading heading() {
            return Heading.of(paper.assigned().code(), ProgrammeNavigation.EXPERT).under(new Link("我的评审", "/expert"))
                    .facts("%s · 企业名称、地区已隐去".formatted(programme.title()));
        }

        List<Requirement> reasons() {
            return Reasons.of(paper.verdict());
        }

        List<Fact> facts() {
            return paper.verdict().pack().facts();
        }

        String value(Fact fact) {
            return paper.verdict().facts().find(fact.key()).map(fact::words).orElse("—");
        }

        String points(Programme.Assessment.Part part) {
            return Optional.ofNullable(paper.assigned().parts().get(part.id())).map(points -> points.stripTrailingZeros().toPlainString()).orElse("");
        }

        String address() {
            return paper.assigned().address();
        }
    }

    @GetMapping("/expert")
    ModelAndView assigned(Actor actor, @RequestParam(defaultValue = "") String done) {
        return new ModelAndView("programme/web/expert", "page", new ListPage(desk.assigned(actor), programmes, Done.of(done)));
    }

    @GetMapping("/expert/sheets/{id}")
    ModelAndView sheet(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String done) {
        var paper = desk.open(actor, id);
        return new ModelAndView("programme/web/expert-sheet", "page",
                new SheetPage(paper, programmes.of(paper.assigned().programme()), Done.of(done)));
    }

    @PostMapping("/expert/sheets/{id}/draft")
    String draft(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String words, HttpServletRequest request) {
        desk.draft(actor, id, points(request), words);
        return Done.DRAFT.at("/expert/sheets/" + id);
    }

    @PostMapping("/expert/sheets/{id}/file")
    String file(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String words, HttpServletRequest request) {
        desk.file(actor, id, points(request), words);
        return Done.FILED.at("/expert");
    }

    @PostMapping("/expert/sheets/{id}/avoid")
    String avoid(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String reason) {
        desk.avoid(actor, id, kind, reason);
        return Done.AVOIDED.at("/expert");
    }

    static Map<String, BigDecimal> points(HttpServletRequest request) {
        var points = new HashMap<String, BigDecimal>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith("part-") && values[0].strip().matches("\\d{1,3}(\\.\\d{1,2})?")) {
                points.put(name.substring("part-".length()), new BigDecimal(values[0].strip()));
            }
        });
        return points;
    }
}
