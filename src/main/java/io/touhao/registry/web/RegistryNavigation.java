package io.touhao.registry.web;

import io.touhao.directory.Role;
import io.touhao.page.NavigationItem;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entries of enterprises: one for the levels above, one for the enterprise itself. */
@Configuration("registryNavigation")
class RegistryNavigation {

    static final List<String> READERS = Stream.of(
                    Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER)
            .map(Role::name)
            .toList();

    static final List<String> WRITERS = Stream.of(Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER).map(Role::name).toList();

    @Bean
    NavigationItem enterprisesEntry() {
        return new NavigationItem("enterprises", "机制", 500, "企业", "building", "/enterprises", READERS, List.of(
                new NavigationItem.Child("library", "企业库", "/enterprises", READERS),
                new NavigationItem.Child("import", "导入", "/enterprises/import", WRITERS),
                new NavigationItem.Child("likenesses", "疑似同一家", "/likenesses", WRITERS),
                new NavigationItem.Child("corrections", "更正申请", "/corrections", WRITERS),
                new NavigationItem.Child("dossiers", "项目与其他", "/dossiers", READERS)));
    }

    @Bean
    NavigationItem ownRecordEntry() {
        return new NavigationItem(
                "own-record", "", 10, "企业资料", "building", "/enterprise", List.of(Role.ENTERPRISE.name()), List.of());
    }
}
