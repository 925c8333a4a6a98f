package io.touhao.report.circular;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Role;
import io.touhao.page.NavigationChildren;
import io.touhao.page.NavigationItem.Child;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 通报, under 调度 in the navigation. */
@Configuration(proxyBeanMethods = false)
class CircularNavigation {

    /** The entry it stands under, and its own key. */
    static final String DISPATCH = "dispatch";
    static final String KEY = "circular";

    @Bean
    NavigationChildren circularEntry() {
        var officials = Stream.of(LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER).map(Role::name).toList();
        return new NavigationChildren(DISPATCH, 40, List.of(new Child(KEY, "通报", "/circulars", officials)));
    }
}
