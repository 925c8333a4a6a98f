package io.touhao.review.order.web;

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

/** Orders and interviews below dispatch (调度) in the navigation. */
@Configuration(proxyBeanMethods = false)
class OrderNavigation {

    private static final List<String> OFFICIALS =
            Stream.of(LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER).map(Role::name).toList();

    @Bean
    NavigationChildren orderEntries() {
        return new NavigationChildren("dispatch", 30, List.of(
                new Child("orders", "督办单", "/orders?open=1", OFFICIALS),
                new Child("interviews", "约谈", "/interviews", OFFICIALS)));
    }
}
