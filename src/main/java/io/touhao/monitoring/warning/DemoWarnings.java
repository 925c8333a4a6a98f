package io.touhao.monitoring.warning;

import io.touhao.directory.FirstStart;
import io.touhao.directory.Holidays;
import io.touhao.directory.Organisation;
import io.touhao.directory.Role;
import io.touhao.directory.Serving;
import io.touhao.directory.UnitPath;
import io.touhao.quantity.Period;
import io.touhao.rulebook.Answer;
import io.touhao.rulebook.Facts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The warnings of the demo's last periods (演示数据): what the rules would have sent, and for all but the last period what
 * may have become of it. The last period is left as it would be found, most of it waiting.
 */
@Component
@ConditionalOnBooleanProperty("touhao.demo")
class DemoWarnings implements FirstStart {

    private static final UnitPath PROVINCE = UnitPath.of("37");
    private static final int SHOWN = 3;

    private final WarningStore store;
    private final Sheets sheets;
    private final Organisation organisation;
    private final Holidays holidays;
    private final Clock clock;

    DemoWarnings(
            WarningStore store, Sheets sheets, Organisation organisation, Holidays holidays, Clock clock) {
        this.store = store;
        this.sheets = sheets;
        this.organisation = organisation;
        this.holidays = holidays;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 720;
    }

    @Override
    public String name() {
        return "demo warnings";
    }

    @Override
    @Transactional
    public void run() {
        var made = sheets.make(SHOWN);
        var pack = WarningPackLoader.bundled();
        var issuing = new Issuing(pack, made, holidays.workingDays(), clock.getZone());
        var officers = officers();
        var warnings = new ArrayList<Warning>();
        var steps = new ArrayList<WarningStore.NumberedStep>();
        for (var rule : pack.rules()) {
            var sheet = made.of(rule.subject());
            var sending = Sending.of(rule, sheet, made.panel().periods().size());
            sending.all().stream().filter(sent -> sent.period() > made.panel().last() - SHOWN).forEach(sent -> {
                var warning = issuing.issue(rule, sent, issuedAt(made.panel().periods().get(sent.period()), rule));
                var came = rule.outcome().map(outcome -> cameTrue(outcome, sheet.at(sent.subject(), made.panel().last())))
                        .orElse(Math.floorMod(warning.subject().hashCode(), 10) < 7);
                var demo = new DemoDisposal(warning, Optional.ofNullable(officers.get(warning.holder())),
                        made.panel().last() - sent.period(), came, pack.causes(), clock.getZone());
                warnings.add(demo.warning());
                steps.addAll(demo.steps());
            });
        }
        store.insert(warnings);
        store.steps(steps);
    }

    /** Whether it has come to what was warned of by the last period. */
    private static boolean cameTrue(Outcome outcome, Facts facts) {
        return outcome.when().answer(facts) instanceof Answer.Truth(var truth) && truth;
    }

    /** Rules go out one after the other, from the eighth of the next month on. */
    private Instant issuedAt(Period period, WarningRule rule) {
        var day = period.lastDay().plusDays(8 + Math.floorMod(rule.id().hashCode(), 5));
        return day.atTime(2, 0).atZone(clock.getZone()).toInstant();
    }

    /** One officer of every unit. */
    private Map<UnitPath, Serving> officers() {
        var officers = new HashMap<UnitPath, Serving>();
        organisation.servings(PROVINCE, LocalDate.now(clock)).stream()
                .filter(serving -> Stream.of(Role.COUNTY_OFFICER, Role.CITY_OFFICER, Role.DIVISION_OFFICER).anyMatch(serving.role()::equals))
                .forEach(serving -> officers.putIfAbsent(serving.unit(), serving));
        return officers;
    }
}
