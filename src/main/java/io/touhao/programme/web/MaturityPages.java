package io.touhao.programme.web;

import static io.touhao.directory.Role.ENTERPRISE;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.page.Dates;
import io.touhao.page.Heading;
import io.touhao.programme.maturity.MaturityModel;
import io.touhao.programme.maturity.SelfAssessments;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A firm assesses its own management of data, item by item. */
@Controller
@Allowed(ENTERPRISE)
class MaturityPages {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final SelfAssessments assessments;

    MaturityPages(SelfAssessments assessments) {
        this.assessments = assessments;
    }

    /** The form, with what was given last. */
    record Page(Optional<MaturityModel> model, List<SelfAssessments.SelfAssessment> made, Done done) {

        Heading heading() {
            return Heading.of("数据管理能力自评", ProgrammeNavigation.OWN).child("maturity")
                    .facts(model.map(one -> "%s · %d 个能力域，%d 个能力项".formatted(one.source().words(), one.domains().size(), one.items())).orElse("没有可用的标准"));
        }

        Optional<SelfAssessments.SelfAssessment> last() {
            return made.stream().findFirst();
        }

        String given(MaturityModel.Item item) {
            return last().flatMap(one -> Optional.ofNullable(one.items().get(item.key()))).map(Page::plain).orElse("");
        }

        String score(MaturityModel.Domain domain) {
            return last().flatMap(one -> Optional.ofNullable(one.domains().get(domain.id()))).map(Page::plain).orElse("—");
        }

        static String plain(BigDecimal points) {
            return points.stripTrailingZeros().toPlainString();
        }

        static String moment(SelfAssessments.SelfAssessment one) {
            return Dates.full(one.at().atZone(ZONE).toLocalDateTime());
        }
    }

    @GetMapping("/self-assessment")
    ModelAndView page(Actor actor, @RequestParam(defaultValue = "") String done) {
        return new ModelAndView("programme/web/maturity", "page",
                new Page(assessments.model(), assessments.ofFirm(actor.enterprise().orElse(0L)), Done.of(done)));
    }

    @PostMapping("/self-assessment")
    String assess(Actor actor, HttpServletRequest request) {
        assessments.assess(actor, items(request));
        return Done.ASSESSED.at("/self-assessment");
    }

    /** What is no figure is told as one that cannot be. */
    private static Map<String, BigDecimal> items(HttpServletRequest request) {
        var items = new HashMap<String, BigDecimal>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith("item-") && !values[0].isBlank()) {
                var typed = values[0].strip();
                items.put(name.substring("item-".length()), typed.matches("\\d{1,2}(\\.\\d{1,2})?") ? new BigDecimal(typed) : BigDecimal.ONE.negate());
            }
        });
        return items;
    }
}
