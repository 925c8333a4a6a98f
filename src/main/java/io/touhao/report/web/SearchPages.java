package io.touhao.report.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Allowed;
import io.touhao.page.Searchable;
import io.touhao.report.web.SearchPage.Section;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The search of the top bar: what every module lets people find, side by side. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class SearchPages {

    /** Characters to look for at least. */
    static final int LEAST = 2;
    private static final int LONGEST = 60;
    private static final int SHOWN = 6;

    private final List<Searchable> kinds;

    SearchPages(List<Searchable> kinds) {
        this.kinds = kinds.stream().sorted(Comparator.comparingInt(Searchable::place)).toList();
    }

    @GetMapping("/search")
    ModelAndView search(@RequestParam(defaultValue = "") String q) {
        var words = q.strip().substring(0, Math.min(LONGEST, q.strip().length()));
        var found = words.codePointCount(0, words.length()) < LEAST ? List.<Section>of() : kinds.stream()
                .map(kind -> new Section(kind.title(), kind.find(words, SHOWN)))
                .filter(section -> section.found().all() > 0).toList();
        return new ModelAndView("report/web/search", "page", new SearchPage(words, found));
    }
}
