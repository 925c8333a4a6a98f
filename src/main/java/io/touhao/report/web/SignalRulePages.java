package io.touhao.report.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;
import static io.touhao.directory.Role.SYSTEM_ADMINISTRATOR;

import io.touhao.commitment.SetRule;
import io.touhao.commitment.SignalPreset;
import io.touhao.commitment.SignalRule;
import io.touhao.commitment.SignalRules;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Role;
import io.touhao.directory.Unit;
import io.touhao.directory.Units;
import io.touhao.page.NavigationItem;
import io.touhao.page.Signal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The rules of lights (信号规则): read by all officials, set by those who supervise or administer a province or city. */
@Controller
@Allowed({SUPERVISOR, SYSTEM_ADMINISTRATOR})
class SignalRulePages {

    private static final List<String> READERS = Stream.of(
                    LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER, SYSTEM_ADMINISTRATOR)
            .map(Role::name)
            .toList();

    private final SignalRules rules;
    private final Units units;
    private final Clock clock;

    SignalRulePages(SignalRules rules, Units units, Clock clock) {
        this.rules = rules;
        this.units = units;
        this.clock = clock;
    }

    /** A rule as typed. */
    record Typed(String title, Signal overdue, Signal near, int nearDays, Signal behind, BigDecimal points) {

        static Typed of(String title, SignalRule rule) {
            return new Typed(
                    title, rule.overdue(), rule.near(), rule.nearWorkingDays(), rule.behind(), rule.behindPoints());
        }

        SignalRule rule() {
            return new SignalRule(overdue, near, nearDays, behind, points);
        }
    }

    @Bean
    static NavigationItem signalRulesEntry() {
        return new NavigationItem(
                "signal-rules", "底座", 907, "信号规则", "stoplights", "/signal-rules", READERS, List.of());
    }

    @GetMapping("/signal-rules")
    @Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER, SYSTEM_ADMINISTRATOR})
    ModelAndView rules(Actor actor, @RequestParam(defaultValue = "") String preset) {
        var typed = rules.presets().stream().filter(one -> one.key().equals(preset)).findFirst()
                .map(one -> Typed.of(one.title(), one.rule()))
                .orElseGet(() -> Typed.of(title(inForce(actor)), rule(inForce(actor))));
        return page(actor, typed, LocalDate.now(clock), Optional.empty());
    }

    @GetMapping("/signal-rules/preview")
    ModelAndView preview(
            Actor actor, @RequestParam String title, @RequestParam Signal overdue, @RequestParam Signal near,
            @RequestParam int nearDays, @RequestParam Signal behind, @RequestParam BigDecimal points,
            @RequestParam LocalDate from) {
        var typed = new Typed(title, overdue, near, nearDays, behind, points);
        return page(actor, typed, from, Optional.of(rules.preview(actor, typed.rule())));
    }

    @PostMapping("/signal-rules")
    String set(
            Actor actor, @RequestParam String title, @RequestParam Signal overdue, @RequestParam Signal near,
            @RequestParam int nearDays, @RequestParam Signal behind, @RequestParam BigDecimal points,
            @RequestParam LocalDate from) {
        rules.set(actor, title, new Typed(title, overdue, near, nearDays, behind, points).rule(), from);
        return "redirect:/signal-rules";
    }

    @PostMapping("/signal-rules/inherit")
    String inherit(Actor actor, @RequestParam LocalDate from) {
        rules.inherit(actor, from);
        return "redirect:/signal-rules";
    }

    private ModelAndView page(Actor actor, Typed typed, LocalDate from, Optional<SignalRules.Preview> preview) {
        var today = LocalDate.now(clock);
        var names = units.subtree(actor.unit(), today).stream()
                .collect(Collectors.toMap(Unit::path, Unit::name, (one, other) -> one));
        return new ModelAndView("report/web/signal-rules", "page", new SignalRulePage(
                actor, inForce(actor), rules.standard(), rules.presets(), rules.history(actor), names, typed, from,
                preview, today));
    }

    private Optional<SetRule> inForce(Actor actor) {
        return rules.inForce(actor.unit(), LocalDate.now(clock));
    }

    private String title(Optional<SetRule> set) {
        return set.map(SetRule::title).orElseGet(() -> standard().title());
    }

    private SignalRule rule(Optional<SetRule> set) {
        return set.map(SetRule::rule).orElseGet(() -> standard().rule());
    }

    private SignalPreset standard() {
        return rules.standard();
    }
}
