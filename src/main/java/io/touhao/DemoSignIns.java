package io.touhao;

import io.touhao.access.Accounts;
import io.touhao.directory.Actor;
import io.touhao.directory.EnterpriseDirectory;
import io.touhao.directory.FirstStart;
import io.touhao.directory.Role;
import io.touhao.directory.Seat;
import io.touhao.directory.Seats;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The accounts of the demo province, one a role, all with one password. */
@Component
@ConditionalOnBooleanProperty("touhao.demo")
class DemoSignIns implements FirstStart {

    static final String PASSWORD = "Touhao-2023";

    /** Credit code of the demo's first firm, in 历下区. */
    private static final String ENTERPRISE_CODE = "91370102MA3TH00016";

    private final Accounts accounts;
    private final Seats seats;
    private final EnterpriseDirectory enterprises;
    private final Clock clock;

    DemoSignIns(Accounts accounts, Seats seats, EnterpriseDirectory enterprises, Clock clock) {
        this.accounts = accounts;
        this.seats = seats;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    /** A demo account: the first post with the role in the unit, in an office whose name holds the word given. */
    record SignIn(String username, Role role, String unit, String office, String words) {}

    static final List<SignIn> OFFICERS = List.of(
            new SignIn("leader", Role.LEADER, "37", "", "省厅领导"),
            new SignIn("supervisor", Role.SUPERVISOR, "37", "", "省厅督查"),
            new SignIn("division", Role.DIVISION_OFFICER, "37", "运行监测协调局", "省厅处室（运行监测协调局）"),
            new SignIn("city.leader", Role.LEADER, "37.3701", "", "济南市局领导"),
            new SignIn("city", Role.CITY_OFFICER, "37.3701", "", "济南市局"),
            new SignIn("county", Role.COUNTY_OFFICER, "37.3701.370102", "", "历下区局"),
            new SignIn("expert", Role.EXPERT, "37", "专家库", "评审专家"),
            new SignIn("system.admin", Role.SYSTEM_ADMINISTRATOR, "37", "", "系统管理员"),
            new SignIn("security.admin", Role.SECURITY_ADMINISTRATOR, "37", "", "安全管理员"),
            new SignIn("audit.admin", Role.AUDIT_ADMINISTRATOR, "37", "", "审计管理员"));

    static final SignIn ENTERPRISE = new SignIn("enterprise", Role.ENTERPRISE, "37.3701.370102", "", "企业（历下区）");

    @Override
    public int order() {
        return 300;
    }

    @Override
    public String name() {
        return "demo accounts";
    }

    @Override
    public void run() {
        OFFICERS.forEach(this::open);
        enterprises.byCode(ENTERPRISE_CODE).ifPresent(
                firm -> accounts.openForEnterprise(Actor.SYSTEM, ENTERPRISE.username(), firm, PASSWORD, false));
    }

    private void open(SignIn signIn) {
        seats.withRole(signIn.role(), LocalDate.now(clock))
                .stream()
                .filter(seat -> seat.unit().value().equals(signIn.unit()))
                .filter(seat -> seat.officeName().contains(signIn.office()))
                .findFirst()
                .ifPresent(seat -> accounts.openForPerson(Actor.SYSTEM, signIn.username(), seat, PASSWORD, false));
    }
}
