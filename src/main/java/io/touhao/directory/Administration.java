package io.touhao.directory;

import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import java.util.List;

/** Who may change the organisation, and what its parts must look like. */
final class Administration {

    private Administration() {}

    /** Only a system administrator, and only in the own subtree; what lies outside is not found. */
    static void mayChange(Actor actor, UnitPath unit, String what) {
        if (!actor.is(Role.SYSTEM_ADMINISTRATOR, Role.SYSTEM)) {
            throw new Refused(new OrganisationRefusal.NotAdministrator(actor.role()));
        }
        if (!actor.sees(unit)) {
            throw absent(what);
        }
    }

    static Refused absent(String what) {
        return new Refused(new NotFound("没有找到%s，或不在您的管辖范围内。".formatted(what)));
    }

    static String present(String field, String title, String text) {
        var trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.codePointCount(0, trimmed.length()) > 60) {
            throw new Refused(new OrganisationRefusal.Unfit(field, title + "须填写，不超过60字。"));
        }
        return trimmed;
    }

    static List<String> fields(List<String> fields) {
        for (var field : fields) {
            if (!field.matches("\\*|G|O|0[1-9]|1[0-3]")) {
                throw new Refused(new OrganisationRefusal.Unfit(
                        "fields", "负责领域“%s”不认识，可填 01 至 13、G（目标）、O（组织）或 *（全部）。".formatted(field)));
            }
        }
        return fields.stream().distinct().sorted().toList();
    }

    /** Division officers belong to the province, city and county officers to their levels; administrators not to counties. */
    static void fits(Role role, Level level) {
        var fits = switch (role) {
            case LEADER, SUPERVISOR -> true;
            case DIVISION_OFFICER, EXPERT -> level == Level.PROVINCE;
            case CITY_OFFICER -> level == Level.CITY;
            case COUNTY_OFFICER -> level == Level.COUNTY || level == Level.ZONE;
            case SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR ->
                level == Level.PROVINCE || level == Level.CITY;
            case ENTERPRISE, SYSTEM -> false;
        };
        if (!fits) {
            throw new Refused(new OrganisationRefusal.RoleDoesNotFit(role, level));
        }
    }
}
