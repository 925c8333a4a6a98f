package io.touhao.programme.application;

import io.touhao.rulebook.eligibility.EligibilityPacks;
import io.touhao.rulebook.eligibility.Purpose;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the conditions of calls; the one place where this part asks the rulebook. */
@Component
public class RuleShelf {

    private final EligibilityPacks packs;

    RuleShelf(EligibilityPacks packs) {
        this.packs = packs;
    }

    /** The conditions of a title that take applications on a day. */
    public Optional<Rules> on(String title, LocalDate day) {
        return packs.on(title, day).map(Rules::new);
    }

    /** The conditions that hold for a purpose on a day. */
    public Optional<Rules> on(String title, LocalDate day, Purpose purpose) {
        return packs.on(title, day, purpose).map(Rules::new);
    }

    /** The very version that a call was issued with. */
    public Rules of(Call call) {
        return packs.version(call.rules(), call.edition()).map(Rules::new)
                .orElseThrow(() -> new IllegalStateException("no pack %s of edition %d".formatted(call.rules(), call.edition())));
    }
}
