package io.touhao.monitoring.warning.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Acting;
import io.touhao.directory.Role;
import io.touhao.monitoring.warning.Warnings;
import io.touhao.page.NavigationCounts;
import io.touhao.page.NavigationItem;
import io.touhao.page.NavigationItem.Child;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Warnings and the tables by county and industry in the navigation. */
@Configuration(proxyBeanMethods = false)
class WarningNavigation {

    private static final String KEY = "warnings";
    private static final List<String> OFFICIALS =
            Stream.of(LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER).map(Role::name).toList();

    @Bean
    NavigationItem warningEntry() {
        return new NavigationItem(KEY, "主线", 140, "预警", "exclamation-triangle", "/warnings?open=1", OFFICIALS, List.of(
                new Child("list", "预警与规则", "/warnings?open=1", OFFICIALS),
                new Child("disclosure", "分地区分行业表", "/disclosure", OFFICIALS)));
    }

    /** What waits for the own unit. */
    @Bean
    NavigationCounts warningsWaiting(Warnings warnings) {
        return viewer -> Acting.current()
                .filter(actor -> OFFICIALS.contains(actor.role().name()))
                .map(warnings::waiting)
                .filter(waiting -> waiting > 0)
                .map(waiting -> Map.of(KEY, NavigationCounts.Count.waiting(waiting)))
                .orElse(Map.of());
    }
}
