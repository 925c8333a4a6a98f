package io.touhao.report.web;

import io.touhao.commitment.Evidence;
import io.touhao.page.Dates;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;

/** A piece of evidence as a list prints it. */
record EvidenceLine(String name, String address, String note, String hash) {

    private static final int SHOWN = 16;

    static List<EvidenceLine> of(List<Evidence> evidence, LocalDateTime now, ZoneId zone) {
        return evidence.stream().map(one -> of(one, now, zone)).toList();
    }

    private static EvidenceLine of(Evidence one, LocalDateTime now, ZoneId zone) {
        var kept = Dates.inYear(one.keptAt().atZone(zone).toLocalDateTime(), Year.from(now));
        return new EvidenceLine(
                one.name(), "/evidence/" + one.id().value(), "%s · %s · %s".formatted(one.keptBy(), kept, size(one.size())),
                one.hash().substring(0, SHOWN));
    }

    private static String size(int bytes) {
        return bytes < 1 << 20 ? Math.max(1, bytes >> 10) + " KB" : "%.1f MB".formatted(bytes / 1048576.0);
    }
}
