package io.touhao.review.confidence.web;

import static io.touhao.directory.Role.CITY_OFFICER;
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

/** The calibrations, under 调度 in the navigation. */
@Configuration(proxyBeanMethods = false)
class CalibrationNavigation {

    @Bean
    NavigationChildren calibrationEntry() {
        var above = Stream.of(LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER).map(Role::name).toList();
        return new NavigationChildren("dispatch", 50, List.of(new Child("calibration", "自评校准", "/calibration", above)));
    }
}
