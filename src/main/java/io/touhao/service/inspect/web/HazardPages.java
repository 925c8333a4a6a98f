package io.touhao.service.inspect.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.ENTERPRISE;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.page.file.BroughtFile;
import io.touhao.service.inspect.Hazard.Deed;
import io.touhao.service.inspect.Hazards;
import io.touhao.service.inspect.Papers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** One hazard from order to close-out. */
@Controller
class HazardPages {

    private final Hazards hazards;
    private final Papers papers;
    private final Clock clock;

    HazardPages(Hazards hazards, Papers papers, Clock clock) {
        this.hazards = hazards;
        this.papers = papers;
        this.clock = clock;
    }

    @GetMapping("/hazards/{id}")
    @Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER, ENTERPRISE})
    ModelAndView hazard(Actor actor, @PathVariable long id) {
        var hazard = hazards.find(id);
        return new ModelAndView("service/inspect/web/hazard", "page", new HazardPage(
                hazard, hazards.steps(id), papers.of("inspection/" + hazard.inspection()), papers.of("hazard/%d/%s".formatted(id, Deed.RECTIFIED)),
                papers.of("hazard/%d/%s".formatted(id, Deed.CLOSED)), actor, LocalDate.now(clock), clock.getZone()));
    }

    @PostMapping("/hazards/{id}/rectify")
    @Allowed({DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER, ENTERPRISE})
    String rectify(
            Actor actor, @PathVariable long id, @RequestParam(defaultValue = "0") int version, @RequestParam(defaultValue = "") String words,
            @RequestParam Optional<List<MultipartFile>> photos) {
        hazards.rectify(actor, id, version, words, BroughtFile.of(photos.orElse(List.of())));
        return "redirect:/hazards/" + id;
    }

    @PostMapping("/hazards/{id}/recheck")
    @Allowed({DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    String recheck(
            Actor actor, @PathVariable long id, @RequestParam(defaultValue = "0") int version, @RequestParam(defaultValue = "false") boolean good,
            @RequestParam(defaultValue = "") String words, @RequestParam Optional<List<MultipartFile>> photos) {
        hazards.recheck(actor, id, version, good, words, BroughtFile.of(photos.orElse(List.of())));
        return "redirect:/hazards/" + id;
    }
}
