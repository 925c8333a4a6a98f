package io.touhao.report.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.commitment.Ledger;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.page.NavigationCounts;
import io.touhao.page.NavigationItem;
import io.touhao.page.NavigationItem.Child;
import io.touhao.page.SearchBox;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entries of home and ledger in the navigation, with what waits beside them. */
@Configuration(proxyBeanMethods = false)
class Navigation {

    private static final List<String> OFFICIALS =
            names(LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER);

    @Bean
    NavigationItem home() {
        var everybody = Arrays.stream(Role.values()).filter(role -> role != Role.SYSTEM).map(Role::name).toList();
        return new NavigationItem("home", "", 0, "总览", "grid-1x2", "/", everybody, List.of());
    }

    @Bean
    NavigationItem ledgerEntry() {
        var above = names(LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER);
        return new NavigationItem("ledger", "主线", 20, "台账", "list-check", "/ledger?own=1", OFFICIALS, List.of(
                new Child("own", "本级台账", "/ledger?own=1", OFFICIALS),
                new Child("below", "下级台账", "/ledger?below=1", above),
                new Child("acknowledge", "分解与签收", "/ledger?mine=1&state=ISSUED", OFFICIALS),
                new Child("review", "销号审核", "/ledger?review=1", above),
                new Child("measured", "取数清单", "/measured", OFFICIALS)));
    }

    @Bean
    SearchBox search() {
        return new SearchBox("/search", "搜索事项、企业、指标、条款、人员", OFFICIALS);
    }

    /** What waits for the actor whose page is being made. */
    @Bean
    NavigationCounts waiting(Ledger ledger) {
        return viewer -> Acting.current()
                .filter(actor -> OFFICIALS.contains(actor.role().name()))
                .map(actor -> counts(ledger, actor))
                .orElse(Map.of());
    }

    private static Map<String, NavigationCounts.Count> counts(Ledger ledger, Actor actor) {
        var waiting = ledger.waiting(actor);
        return waiting == 0 ? Map.of() : Map.of("home", NavigationCounts.Count.waiting(waiting));
    }

    private static List<String> names(Role... roles) {
        return Stream.of(roles).map(Role::name).toList();
    }
}
