package io.touhao.service.request.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Acting;
import io.touhao.directory.Role;
import io.touhao.page.NavigationChildren;
import io.touhao.page.NavigationCounts;
import io.touhao.page.NavigationItem;
import io.touhao.page.NavigationItem.Child;
import io.touhao.service.request.Requests;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Requests in the navigation: under service for officials, as an entry of its own for the firm. */
@Configuration(proxyBeanMethods = false)
class RequestNavigation {

    static final String SERVICE = "service";
    static final String OWN = "own-requests";

    private static final List<String> OFFICIALS =
            Stream.of(LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER).map(Role::name).toList();

    @Bean
    NavigationChildren requestChildren() {
        return new NavigationChildren(SERVICE, 10, List.of(
                new Child("requests", "诉求", "/requests?open=1", OFFICIALS), new Child("lessons", "知识库", "/lessons", OFFICIALS)));
    }

    @Bean
    NavigationItem ownRequestsEntry() {
        return new NavigationItem(OWN, "", 7, "诉求", "chat-left-text", "/requests/mine", List.of(Role.ENTERPRISE.name()), List.of());
    }

    /** What the own unit has to see to. */
    @Bean
    NavigationCounts requestsWaiting(Requests requests) {
        return viewer -> Acting.current()
                .filter(actor -> actor.is(DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER))
                .map(requests::waiting)
                .filter(waiting -> waiting > 0)
                .map(waiting -> Map.of(SERVICE, NavigationCounts.Count.waiting(waiting)))
                .orElse(Map.of());
    }
}
