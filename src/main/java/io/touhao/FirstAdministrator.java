package io.touhao;

import io.touhao.access.Accounts;
import io.touhao.directory.Actor;
import io.touhao.directory.AppointPerson;
import io.touhao.directory.CreatePost;
import io.touhao.directory.FirstStart;
import io.touhao.directory.Office;
import io.touhao.directory.OfficeDraft;
import io.touhao.directory.OpenOffice;
import io.touhao.directory.PostDraft;
import io.touhao.directory.Role;
import io.touhao.directory.Seats;
import io.touhao.directory.UnitPath;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** In earnest a new database gets one account: a system administrator, who sets up everything else. */
@Component
@ConditionalOnBooleanProperty(name = "touhao.demo", havingValue = false)
class FirstAdministrator implements FirstStart {

    private static final UnitPath PROVINCE = UnitPath.of("37");

    private final OpenOffice openOffice;
    private final CreatePost createPost;
    private final AppointPerson appoint;
    private final Seats seats;
    private final Accounts accounts;
    private final Clock clock;

    FirstAdministrator(
            OpenOffice openOffice, CreatePost createPost, AppointPerson appoint, Seats seats, Accounts accounts,
            Clock clock) {
        this.openOffice = openOffice;
        this.createPost = createPost;
        this.appoint = appoint;
        this.seats = seats;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public String name() {
        return "first administrator";
    }

    @Override
    public void run() {
        var today = LocalDate.now(clock);
        var office = openOffice.open(
                Actor.SYSTEM, PROVINCE, new OfficeDraft("山东省工业和信息化厅", "省工信厅", Office.Kind.DEPARTMENT, false), today);
        var post = createPost.create(
                Actor.SYSTEM, office, new PostDraft("系统管理员", Role.SYSTEM_ADMINISTRATOR, List.of(), false, 91, 1), today);
        appoint.appointNew(Actor.SYSTEM, post, "系统管理员", Optional.empty(), today);
        var seat = seats.withRole(Role.SYSTEM_ADMINISTRATOR, today).getFirst();
        var password = "Th-" + new BigInteger(60, new SecureRandom()).toString(36);
        accounts.openForPerson(Actor.SYSTEM, "admin", seat, password, true);
        System.out.printf("%n  first administrator   admin   first password %s   (shown once, to be changed at sign-in)%n", password);
    }
}
