package io.touhao.commitment.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;
import static io.touhao.directory.Role.SYSTEM_ADMINISTRATOR;

import io.swagger.v3.oas.annotations.Parameter;
import io.touhao.commitment.SetRule;
import io.touhao.commitment.SignalRule;
import io.touhao.commitment.SignalRules;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.page.Signal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules of lights for programs. */
@RestController
@RequestMapping(path = "/api/v1/signal-rules", produces = MediaType.APPLICATION_JSON_VALUE)
@Allowed({SUPERVISOR, SYSTEM_ADMINISTRATOR})
class SignalRuleResource {

    private final SignalRules rules;
    private final Clock clock;

    SignalRuleResource(SignalRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** The rule in force, and the unit that set it; empty where it is the platform's own. */
    record InForceBody(String unit, String title, SignalRule rule) {}

    /** How many lights would go from one colour to another. */
    record MoveBody(Signal from, Signal to, long count) {}

    record PreviewBody(long looked, long changed, List<MoveBody> moves) {

        static PreviewBody of(SignalRules.Preview preview) {
            return new PreviewBody(preview.looked(), preview.changed(), preview.moves().entrySet().stream()
                    .map(one -> new MoveBody(one.getKey().from(), one.getKey().to(), one.getValue()))
                    .toList());
        }
    }

    record Order(String title, LocalDate from, SignalRule rule) {

        Order {
            if (title == null || from == null || rule == null) {
                throw new IllegalArgumentException("a rule is set with its title and from a day on");
            }
        }
    }

    @GetMapping
    @Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER, SYSTEM_ADMINISTRATOR})
    InForceBody inForce(@Parameter(hidden = true) Actor actor) {
        return rules.inForce(actor.unit(), LocalDate.now(clock))
                .map(SignalRuleResource::body)
                .orElseGet(() -> new InForceBody("", rules.standard().title(), rules.standard().rule()));
    }

    @PostMapping("/preview")
    PreviewBody preview(@Parameter(hidden = true) Actor actor, @RequestBody SignalRule rule) {
        return PreviewBody.of(rules.preview(actor, rule));
    }

    @PostMapping
    InForceBody set(@Parameter(hidden = true) Actor actor, @RequestBody Order order) {
        rules.set(actor, order.title(), order.rule(), order.from());
        return inForce(actor);
    }

    private static InForceBody body(SetRule set) {
        return new InForceBody(set.unit().value(), set.title(), set.rule());
    }
}
