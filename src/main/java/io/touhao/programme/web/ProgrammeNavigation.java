package io.touhao.programme.web;

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

/** The entries of cultivation (培育): one for the levels above, one for the firm. */
@Configuration(proxyBeanMethods = false)
class ProgrammeNavigation {

    static final String KEY = "programme";
    static final String OWN = "own-applications";
    static final String EXPERT = "expert";

    private static final List<String> OFFICIALS =
            Stream.of(LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER).map(Role::name).toList();

    private static final List<String> REVIEWERS = Stream.of(LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER).map(Role::name).toList();

    @Bean
    NavigationItem programmeEntry() {
        return new NavigationItem(KEY, "机制", 210, "培育", "layers", "/calls", OFFICIALS, List.of(
                new Child("calls", "申报通知", "/calls", OFFICIALS),
                new Child("applications", "核实与推荐", "/applications", OFFICIALS),
                new Child("distance", "培育看板", "/distance", OFFICIALS),
                new Child("rankings", "百强榜", "/rankings", OFFICIALS),
                new Child("quality", "办理质量", "/quality", REVIEWERS),
                new Child("recognitions", "认定名单", "/recognitions", OFFICIALS)));
    }

    @Bean
    NavigationItem expertEntry() {
        return new NavigationItem(EXPERT, "", 5, "评审", "layers", "/expert", List.of(Role.EXPERT.name()), List.of());
    }

    @Bean
    NavigationItem ownApplicationsEntry() {
        return new NavigationItem(OWN, "", 6, "申报", "layers", "/applications/mine", List.of(Role.ENTERPRISE.name()), List.of(
                new Child("mine", "我的申报", "/applications/mine", List.of(Role.ENTERPRISE.name())),
                new Child("distance", "还差多少", "/distance/mine", List.of(Role.ENTERPRISE.name())),
                new Child("maturity", "数据管理自评", "/self-assessment", List.of(Role.ENTERPRISE.name()))));
    }
}
