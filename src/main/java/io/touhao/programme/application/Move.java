package io.touhao.programme.application;

import static io.touhao.programme.application.State.ACCEPTED;
import static io.touhao.programme.application.State.ANNOUNCED;
import static io.touhao.programme.application.State.DRAFT;
import static io.touhao.programme.application.State.PASSED;
import static io.touhao.programme.application.State.RECOGNISED;
import static io.touhao.programme.application.State.RECOMMENDED;
import static io.touhao.programme.application.State.REFUSED;
import static io.touhao.programme.application.State.RETURNED;
import static io.touhao.programme.application.State.SUBMITTED;
import static io.touhao.programme.application.State.VERIFIED;
import static io.touhao.programme.application.State.WITHDRAWN;

import io.touhao.directory.Role;
import java.util.EnumSet;
import java.util.Set;

/**
 * What may be done with an application, from where to where, and by whom. There is no other way from one state to another:
 * every level is passed, in order.
 */
public enum Move {
    SUBMIT("提交申报", Role.ENTERPRISE, SUBMITTED, false, DRAFT, RETURNED),
    WITHDRAW("撤回申报", Role.ENTERPRISE, WITHDRAWN, false, DRAFT, RETURNED, SUBMITTED),
    ACCEPT("受理", Role.COUNTY_OFFICER, ACCEPTED, false, SUBMITTED),
    ASK_CORRECTION("退回补正", Role.COUNTY_OFFICER, RETURNED, true, SUBMITTED, ACCEPTED),
    VERIFY("核实通过", Role.COUNTY_OFFICER, VERIFIED, false, ACCEPTED),
    COUNTY_REFUSES("核实不通过", Role.COUNTY_OFFICER, REFUSED, true, ACCEPTED),
    CITY_SENDS_BACK("退回县级", Role.CITY_OFFICER, ACCEPTED, true, VERIFIED),
    CITY_REFUSES("不予推荐", Role.CITY_OFFICER, REFUSED, true, VERIFIED),
    RECOMMEND("推荐", Role.CITY_OFFICER, RECOMMENDED, false, VERIFIED),
    PROVINCE_SENDS_BACK("退回市级", Role.DIVISION_OFFICER, VERIFIED, true, RECOMMENDED),
    PASS("评审通过", Role.DIVISION_OFFICER, PASSED, false, RECOMMENDED),
    FAIL("评审不通过", Role.DIVISION_OFFICER, REFUSED, true, RECOMMENDED),
    ANNOUNCE("公示", Role.DIVISION_OFFICER, ANNOUNCED, false, PASSED),
    STRIKE("异议成立，不予认定", Role.DIVISION_OFFICER, REFUSED, true, ANNOUNCED),
    RECOGNISE("认定", Role.DIVISION_OFFICER, RECOGNISED, false, ANNOUNCED);

    private final String title;
    private final Role role;
    private final State to;
    private final boolean reasoned;
    private final Set<State> from;

    Move(String title, Role role, State to, boolean reasoned, State first, State... others) {
        this.title = title;
        this.role = role;
        this.to = to;
        this.reasoned = reasoned;
        this.from = EnumSet.of(first, others);
    }

    /** The verb people use. */
    public String title() {
        return title;
    }

    /** Who does it. */
    public Role role() {
        return role;
    }

    /** Where it leads. */
    public State to() {
        return to;
    }

    /** Whether it needs a reason in words. */
    public boolean isReasoned() {
        return reasoned;
    }

    /** Where it may begin. */
    public Set<State> from() {
        return Set.copyOf(from);
    }

    /** Whether it follows from what experts said or from a notice, and is not pressed by itself. */
    public boolean isConcluding() {
        return this == PASS || this == FAIL || this == ANNOUNCE || this == STRIKE || this == RECOGNISE;
    }
}
