package io.touhao.report.web;

import io.touhao.commitment.Evidence;
import io.touhao.page.Dates;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** A piece of evidence as a list prints it. */
record EvidenceLine(long id, String name, String address, String note, String hash, boolean counts) {

    private static final int SHOWN = 16;

    static List<EvidenceLine> of(List<Evidence> evidence, LocalDateTime now, ZoneId zone) {
        return evidence.stream().map(one -> of(one, now, zone)).toList();
    }

    private static EvidenceLine of(Evidence one, LocalDateTime now, ZoneId zone) {
        var kept = Dates.inYear(one.keptAt().atZone(zone).toLocalDateTime(), Year.from(now));
        var brought = "%s · %s%s%s".formatted(
                one.keptBy(), kept, one.isFile() ? " · " + size(one.size()) : "",
                one.reference().isEmpty() || !one.isFile() ? "" : " · " + one.reference());
        return new EvidenceLine(
                one.id().value(), one.name(), one.isFile() ? "/evidence/" + one.id().value() : "",
                brought + meets(one) + one.withdrawal().map(EvidenceLine::gone).orElse(""),
                one.isFile() ? one.hash().substring(0, SHOWN) : "", one.counts());
    }

    private static String meets(Evidence one) {
        return one.meets().isEmpty() ? "" : " · 用于要件 "
                + one.meets().stream().map(String::valueOf).collect(Collectors.joining("、"));
    }

    private static String gone(Evidence.Withdrawal withdrawal) {
        return " · %s撤回：%s".formatted(withdrawal.by(), withdrawal.reason());
    }

    private static String size(int bytes) {
        return bytes < 1 << 20 ? Math.max(1, bytes >> 10) + " KB" : "%.1f MB".formatted(bytes / 1048576.0);
    }
}
