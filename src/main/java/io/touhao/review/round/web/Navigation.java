package io.touhao.review.round.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.page.NavigationCounts;
import io.touhao.page.NavigationItem;
import io.touhao.page.NavigationItem.Child;
import io.touhao.review.round.Rounds;
import io.touhao.review.round.Sheets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entry of dispatch; other parts of oversight add their sub-pages to it. */
@Configuration("roundNavigation")
class Navigation {

    static final String KEY = "dispatch";
    static final String RUNNING = "running";
    static final String HELD = "held";

    private static final List<String> OFFICIALS = Stream.of(LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER)
            .map(Role::name)
            .toList();

    @Bean
    NavigationItem dispatch() {
        return new NavigationItem(KEY, "主线", 110, "调度", "clipboard-check", "/dispatch", OFFICIALS, List.of(
                new Child(RUNNING, "本轮调度", "/dispatch", OFFICIALS),
                new Child(HELD, "历轮与勘误", "/rounds", OFFICIALS),
                new Child("assessment", "考核", "/assessments", OFFICIALS)));
    }

    /** The sheets that the actor has to fill in or to judge. */
    @Bean
    NavigationCounts sheetsWaiting(Rounds rounds, Sheets sheets) {
        return viewer -> Acting.current()
                .filter(actor -> OFFICIALS.contains(actor.role().name()))
                .map(actor -> waiting(rounds, sheets, actor))
                .filter(waiting -> waiting > 0)
                .map(waiting -> Map.of(KEY, NavigationCounts.Count.waiting(waiting)))
                .orElse(Map.of());
    }

    private static int waiting(Rounds rounds, Sheets sheets, Actor actor) {
        return rounds.running(actor).map(round -> sheets.waiting(actor, round.id())).orElse(0);
    }
}
