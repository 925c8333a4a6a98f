package io.touhao.programme.web;

import io.touhao.programme.application.Calls;
import io.touhao.programme.application.FirmFacts;
import io.touhao.programme.application.RuleShelf;
import io.touhao.programme.distance.Distances;
import io.touhao.programme.pack.Programmes;
import io.touhao.rulebook.eligibility.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers how far a firm is from titles; what is opened is judged anew, by the rules of today. */
@Component
class DistanceViews {

    private final Distances distances;
    private final Calls calls;
    private final Programmes programmes;
    private final RuleShelf rules;
    private final FirmFacts facts;
    private final Clock clock;

    DistanceViews(Distances distances, Calls calls, Programmes programmes, RuleShelf rules, FirmFacts facts, Clock clock) {
        this.distances = distances;
        this.calls = calls;
        this.programmes = programmes;
        this.rules = rules;
        this.facts = facts;
        this.clock = clock;
    }

    DistanceView of(long enterprise, String address, String chosen) {
        var today = LocalDate.now(clock);
        return new DistanceView(
                distances.ofFirm(enterprise), programmes, calls.all(), today, address, chosen, verdict(enterprise, chosen, today));
    }

    private Optional<Verdict> verdict(long enterprise, String chosen, LocalDate today) {
        return programmes.find(chosen).flatMap(programme -> rules.on(programme.rules(), today))
                .map(rule -> rule.judge(facts.of(enterprise, today)));
    }
}
