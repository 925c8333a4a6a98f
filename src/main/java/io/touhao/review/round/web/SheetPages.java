package io.touhao.review.round.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.review.round.SheetId;
import io.touhao.review.round.SheetWords;
import io.touhao.review.round.Sheets;
import java.time.Clock;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Sheets of rounds: filled in, kept as draft, handed in, taken up or sent back. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class SheetPages {

    private static final String PROBLEMS = "p_";
    private static final String STEPS = "s_";

    private final Sheets sheets;
    private final Clock clock;

    SheetPages(Sheets sheets, Clock clock) {
        this.sheets = sheets;
        this.clock = clock;
    }

    @GetMapping("/sheets/{id}")
    ModelAndView sheet(Actor actor, @PathVariable long id, @RequestParam Optional<String> done) {
        return new ModelAndView("review/round/web/sheet", "page", new SheetPage(
                sheets.detail(actor, new SheetId(id)), Done.of(done), Year.now(clock), clock.getZone()));
    }

    /** One form, two buttons: {@code deed} says which was pressed. */
    @PostMapping("/sheets/{id}")
    String fillIn(
            Actor actor, @PathVariable long id, @RequestParam int version, @RequestParam String deed,
            @RequestParam Optional<String> missingNamed, @RequestParam Optional<String> unreadTaken,
            @RequestParam Map<String, String> form) {
        var words = words(form);
        if (deed.equals("submit")) {
            sheets.submit(actor, new SheetId(id), version, words, missingNamed.isPresent(), unreadTaken.isPresent());
            return Done.SUBMITTED.at("/sheets/" + id);
        }
        sheets.save(actor, new SheetId(id), version, words);
        return Done.SAVED.at("/sheets/" + id);
    }

    @PostMapping("/sheets/{id}/return")
    String returnIt(Actor actor, @PathVariable long id, @RequestParam int version, @RequestParam String reason) {
        sheets.returnIt(actor, new SheetId(id), version, reason);
        return Done.RETURNED.at("/sheets/" + id);
    }

    @PostMapping("/sheets/{id}/take")
    String take(Actor actor, @PathVariable long id, @RequestParam int version) {
        sheets.take(actor, new SheetId(id), version);
        return Done.TAKEN.at("/sheets/" + id);
    }

    private static SheetWords words(Map<String, String> form) {
        var cleared = form.containsKey("cleared") && form.getOrDefault("trouble", "").equals(SheetWords.NO_TROUBLE);
        var items = new HashMap<Long, SheetWords.ItemWords>();
        form.forEach((name, value) -> {
            if (name.matches(PROBLEMS + "\\d{1,18}")) {
                var key = name.substring(PROBLEMS.length());
                items.put(Long.valueOf(key), new SheetWords.ItemWords(cleared ? "" : value, form.getOrDefault(STEPS + key, "")));
            }
        });
        return new SheetWords(
                form.getOrDefault("trouble", ""), form.getOrDefault("problems", ""), form.getOrDefault("nextSteps", ""), items);
    }
}
