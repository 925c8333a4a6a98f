package io.touhao.service.inspect.web;

import io.touhao.directory.Role;
import io.touhao.page.NavigationChildren;
import io.touhao.page.NavigationItem;
import io.touhao.page.NavigationItem.Child;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Inspection among the pages of service, and what an enterprise has to put right. */
@Configuration(proxyBeanMethods = false)
class InspectNavigation {

    static final String KEY = "service";
    static final String OWN = "own-hazards";

    private static final List<String> OFFICIALS = Stream.of(
            Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER).map(Role::name).toList();

    @Bean
    NavigationChildren inspectionChildren() {
        return new NavigationChildren(KEY, 40, List.of(
                new Child("inspections", "检查", "/inspections", OFFICIALS), new Child("hazards", "隐患", "/hazards", OFFICIALS),
                new Child("inspected-units", "检查对象", "/inspected-units", OFFICIALS)));
    }

    @Bean
    NavigationItem ownHazardsEntry() {
        return new NavigationItem(OWN, "", 8, "检查整改", "shield-check", "/hazards/mine", List.of(Role.ENTERPRISE.name()), List.of());
    }
}
