package io.touhao.review.confidence.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Role;
import io.touhao.page.NavigationItem;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entry of the calibrations in the navigation. */
@Configuration(proxyBeanMethods = false)
class CalibrationNavigation {

    @Bean
    NavigationItem calibrationEntry() {
        var above = Stream.of(LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER).map(Role::name).toList();
        return new NavigationItem("calibration", "主线", 36, "自评校准", "bullseye", "/calibration", above, List.of());
    }
}
