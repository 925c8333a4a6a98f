package io.touhao.report.web;

import io.touhao.page.Refused;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;

/** Figures as people type them: full-width digits, thousands parted, a true minus sign. */
final class Numbers {

    private Numbers() {}

    /** The figure typed into a field, or none where it was left empty. */
    static Optional<BigDecimal> typed(String field, String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[,\\s]", "").replace('−', '-');
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        if (!plain.matches("[+-]?\\d{1,15}(\\.\\d{1,6})?")) {
            throw new Refused(new ReportRefusal.NoNumber(field, text.strip()));
        }
        return Optional.of(new BigDecimal(plain));
    }
}
