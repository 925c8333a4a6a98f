package io.touhao.directory.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.OfficeId;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.page.NavigationItem;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The organisation: which offices and posts there are, and who serves them. */
@Controller
@Allowed({Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER,
        Role.SYSTEM_ADMINISTRATOR})
class OrganisationPages {

    private static final List<String> READERS = Stream.of(
                    Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER,
                    Role.SYSTEM_ADMINISTRATOR)
            .map(Role::name)
            .toList();

    private final OrganisationView view;

    OrganisationPages(OrganisationView view) {
        this.view = view;
    }

    @Bean
    static NavigationItem organisationEntry() {
        return new NavigationItem(
                "organisation", "底座", 900, "机构与人员", "diagram-2", "/organisation", READERS, List.of(
                        new NavigationItem.Child("organisation", "机构与岗位", "/organisation", READERS),
                        new NavigationItem.Child("persons", "人员", "/persons", READERS),
                        new NavigationItem.Child("units", "单位与功能区", "/units", READERS),
                        new NavigationItem.Child("import", "导入人员", "/organisation/import",
                                List.of(Role.SYSTEM_ADMINISTRATOR.name()))));
    }

    @GetMapping("/organisation")
    ModelAndView organisation(
            Actor actor, @RequestParam(defaultValue = "") String unit, @RequestParam Optional<Long> office,
            @RequestParam Optional<LocalDate> on) {
        return new ModelAndView(
                "directory/web/organisation", "page", view.page(actor, path(unit), office.map(OfficeId::new), on));
    }

    /** A unit as addresses name it; one that cannot be is not found. */
    static Optional<UnitPath> path(String unit) {
        try {
            return Optional.of(unit).filter(text -> !text.isBlank()).map(UnitPath::of);
        } catch (IllegalArgumentException notAPath) {
            throw new Refused(new NotFound("没有这个单位：" + unit));
        }
    }
}
