package io.touhao.monitoring.filing.web;

import io.touhao.directory.Role;
import io.touhao.page.NavigationItem;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entries of returns: one for the levels above, one for the enterprise. */
@Configuration("returnNavigation")
public class ReturnNavigation {

    /** Key of the entry. */
    public static final String KEY = "returns";

    private static final List<String> OFFICIALS = Stream.of(
                    Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER)
            .map(Role::name)
            .toList();

    @Bean
    NavigationItem returnsEntry() {
        return new NavigationItem(KEY, "主线", 130, "月报", "table", "/returns", OFFICIALS, List.of(
                new NavigationItem.Child("board", "月报报送", "/returns", OFFICIALS),
                new NavigationItem.Child("firms", "逐家查看", "/returns/firms", OFFICIALS),
                new NavigationItem.Child("moves", "名录变动", "/returns/moves", OFFICIALS),
                new NavigationItem.Child("meters", "供电、税务数据", "/meters", OFFICIALS)));
    }

    @Bean
    NavigationItem ownReturnsEntry() {
        return new NavigationItem("own-returns", "", 5, "月报", "table", "/returns/mine", List.of(Role.ENTERPRISE.name()), List.of());
    }
}
