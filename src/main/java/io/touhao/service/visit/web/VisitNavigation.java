package io.touhao.service.visit.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Role;
import io.touhao.page.NavigationItem;
import io.touhao.page.NavigationItem.Child;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entry of serving enterprises (服务) in the navigation. */
@Configuration(proxyBeanMethods = false)
class VisitNavigation {

    static final String KEY = "service";

    private static final List<String> OFFICIALS =
            Stream.of(LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER).map(Role::name).toList();

    private static final List<String> ABOVE = Stream.of(LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER).map(Role::name).toList();

    @Bean
    NavigationItem serviceEntry() {
        return new NavigationItem(KEY, "机制", 220, "服务", "person-walking", "/visits", OFFICIALS, List.of(
                new Child("visits", "走访", "/visits", OFFICIALS),
                new Child("firms", "走访名单", "/visits/firms", OFFICIALS),
                new Child("records", "走访记录", "/visits/records", OFFICIALS),
                new Child("call-backs", "回访抽查", "/call-backs", ABOVE)));
    }
}
