package io.touhao.monitoring.filing;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.PlatformTest;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.monitoring.form.Forms;
import io.touhao.quantity.Period;
import io.touhao.registry.AboveScaleMoves;
import io.touhao.registry.Codes;
import io.touhao.registry.RegisterEnterprise;
import io.touhao.registry.RegisterEnterprise.EnterpriseDraft;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An enterprise enters the list and leaves it while August is open; the demo's clock stands before the lock. */
@PlatformTest
class DueFollowsListModuleTest {

    private static final Period AUGUST = Period.parse("2023-08");
    private static final Period JULY = Period.parse("2023-07");
    private static final UnitPath COUNTY = UnitPath.of("37.3701.370104");
    private static final LocalDate ENTERED = LocalDate.of(2023, 7, 1);
    private static final LocalDate LEFT = LocalDate.of(2023, 8, 1);

    @Autowired
    private Filings filings;

    @Autowired
    private RegisterEnterprise register;

    @Autowired
    private AboveScaleMoves moves;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void whoEntersOwesWhatIsOpenAndNotWhatIsLocked() {
        var firm = firm(621);
        assertThat(owed(621, AUGUST)).isEmpty();
        as(province(), () -> enter(firm));
        assertThat(owed(621, AUGUST)).map(Filing::state).contains(FilingState.DUE);
        assertThat(owed(621, AUGUST)).map(Filing::entrant).contains(true);
        assertThat(owed(621, JULY)).isEmpty();
    }

    @Test
    void whoLeavesOwesNothingThatNobodyTouched() {
        var firm = firm(622);
        as(province(), () -> enter(firm));
        as(province(), () -> leave(firm));
        assertThat(owed(622, AUGUST)).isEmpty();
    }

    @Test
    void whatWasBegunStays() {
        var firm = firm(623);
        as(province(), () -> enter(firm));
        var filing = owed(623, AUGUST).orElseThrow();
        var actor = new Actor(9, "某", Optional.empty(), Optional.empty(), Optional.empty(), "某", Role.ENTERPRISE, COUNTY, Optional.of(firm));
        Acting.as(actor, () -> filings.saveDraft(actor, filing.id(), Returns.sound(), Map.of(), 60));
        as(province(), () -> leave(firm));
        assertThat(owed(623, AUGUST)).isPresent();
    }

    private boolean enter(long firm) {
        moves.enter(province(), firm, ENTERED);
        return true;
    }

    private boolean leave(long firm) {
        moves.leave(province(), firm, LEFT);
        return true;
    }

    private long firm(int number) {
        return as(province(), () -> register.register(province(), new EnterpriseDraft(
                Codes.code(number), "槐荫%d有限公司".formatted(number), COUNTY, "3484", Optional.empty())));
    }

    private Optional<Filing> owed(int number, Period period) {
        return as(province(), () -> filings.byCode(province(), Forms.MONTHLY, period, Codes.code(number)));
    }

    private static Actor province() {
        return new Actor(1, "李强", Optional.empty(), Optional.empty(), Optional.empty(), "测试", Role.DIVISION_OFFICER, UnitPath.of("37"), Optional.empty());
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
