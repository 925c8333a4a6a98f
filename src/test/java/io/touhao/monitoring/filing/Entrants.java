package io.touhao.monitoring.filing;

import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.registry.Codes;
import io.touhao.registry.RegisterEnterprise;
import io.touhao.registry.RegisterEnterprise.EnterpriseDraft;
import java.time.LocalDate;
import java.util.Optional;

/** Enterprises that are new in the list and owe what is open, with no history in the way. */
public final class Entrants {

    private static final LocalDate ENTERED = LocalDate.of(2023, 7, 1);
    private static final Actor PROVINCE = new Actor(
            1, "李强", Optional.empty(), Optional.empty(), Optional.empty(), "测试", Role.DIVISION_OFFICER, UnitPath.of("37"), Optional.empty());

    private Entrants() {}

    /** Enters one more; its key. The number is of {@link Codes}. */
    public static long enter(RegisterEnterprise register, UnitPath county, int number) {
        return Acting.as(PROVINCE, () -> register.register(
                PROVINCE, new EnterpriseDraft(Codes.code(number), name(number), county, "3484", Optional.of(ENTERED))));
    }

    public static String name(int number) {
        return "新入规%d有限公司".formatted(number);
    }
}
