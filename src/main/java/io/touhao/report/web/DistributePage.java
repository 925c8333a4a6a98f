package io.touhao.report.web;

import io.touhao.page.Figures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The form by which parts are given to units below by hand (手工分解). */
record DistributePage(DeedPage deed, List<Part> parts) {

    DistributePage {
        parts = List.copyOf(parts);
    }

    /**
     * A unit below.
     *
     * @param given the part it has already, which the level above does not change
     */
    record Part(String field, String unit, Optional<BigDecimal> given) {

        String printed() {
            return given.map(Figures::number).orElse("");
        }
    }

    Shares shares() {
        return new Shares(deed.detail(), deed.now().toLocalDate());
    }
}
