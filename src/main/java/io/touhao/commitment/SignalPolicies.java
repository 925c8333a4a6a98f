package io.touhao.commitment;

import io.touhao.commitment.SignalPolicy.Light;
import io.touhao.directory.UnitPath;
import io.touhao.quantity.WorkingDays;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The lights of a day under the rules that units have set: a unit goes by the nearest rule at or above it. */
final class SignalPolicies {

    private final List<SetRule> rules;
    private final SignalRule standard;
    private final WorkingDays calendar;
    private final LocalDate today;
    private final Map<UnitPath, SignalPolicy> known = new HashMap<>();

    SignalPolicies(List<SetRule> rules, SignalRule standard, WorkingDays calendar, LocalDate today) {
        this.rules = List.copyOf(rules);
        this.standard = standard;
        this.calendar = calendar;
        this.today = today;
    }

    Light light(Commitment commitment, boolean stopped) {
        return of(commitment.unit()).light(commitment, stopped);
    }

    Light light(CommitmentStore.Lamp lamp, boolean stopped) {
        return of(lamp.unit()).light(lamp, stopped);
    }

    SignalPolicy of(UnitPath unit) {
        return known.computeIfAbsent(unit, path -> new SignalPolicy(
                inForce(rules, path, today).map(SetRule::rule).orElse(standard), calendar, today));
    }

    /** The latest rule of the nearest unit that has one of its own on the day. */
    static Optional<SetRule> inForce(List<SetRule> rules, UnitPath unit, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.unit().contains(unit) && !rule.from().isAfter(day))
                .collect(Collectors.groupingBy(
                        SetRule::unit, Collectors.maxBy(
                                Comparator.comparing(SetRule::from).thenComparing(SetRule::id))))
                .values().stream()
                .flatMap(Optional::stream)
                .filter(rule -> !rule.inherits())
                .max(Comparator.comparingInt(rule -> rule.unit().depth()));
    }
}
