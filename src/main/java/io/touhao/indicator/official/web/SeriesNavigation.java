package io.touhao.indicator.official.web;

import io.touhao.directory.Role;
import io.touhao.page.NavigationChildren;
import io.touhao.page.NavigationItem.Child;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Official series stand below the indicators in the navigation. */
@Configuration(proxyBeanMethods = false)
class SeriesNavigation {

    @Bean
    NavigationChildren seriesEntry() {
        var officials = Stream.of(
                        Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER)
                .map(Role::name)
                .toList();
        return new NavigationChildren("indicators", 20, List.of(new Child("series", "官方数列", "/series", officials)));
    }
}
