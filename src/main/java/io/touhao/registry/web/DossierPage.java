package io.touhao.registry.web;

import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.part.Link;
import io.touhao.registry.Enterprise;
import io.touhao.registry.dossier.Detail;
import io.touhao.registry.dossier.Dossier;
import io.touhao.registry.dossier.Dossier.Changed;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** One record with its history. */
record DossierPage(
        Dossier dossier, String unit, Optional<Enterprise> enterprise, List<Changed> history, boolean corrects, LocalDate today) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    Heading heading() {
        return Heading.of(dossier.name(), "enterprises").child("dossiers")
                .under(new Link(dossier.kind().title(), "/dossiers?kind=" + dossier.kind().name()))
                .facts("%s · %s · %s".formatted(dossier.kind().title(), dossier.number(), unit));
    }

    String value(Detail detail) {
        var kept = dossier.detail(detail.key());
        if (kept.isEmpty()) {
            return Figures.NONE;
        }
        return switch (detail.form()) {
            case FIGURE -> Figures.number(new BigDecimal(kept)) + " " + detail.unit();
            case DAY -> Dates.full(LocalDate.parse(kept));
            case TEXT, CHOICE -> kept;
        };
    }

    String at(Instant at) {
        return Dates.inYear(at.atZone(ZONE).toLocalDateTime(), Year.from(today));
    }
}
