package io.touhao.plan.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a plan says of itself before its first heading and at its end: title (标题), document number (文号), issuer
 * (发文机关), date (成文日期) and addressees (主送机关).
 *
 * @param year the year of the plan, from which 年内 and 4月底前 are counted
 */
public record PlanHead(
        Optional<String> title,
        Optional<String> number,
        Optional<String> issuer,
        Optional<LocalDate> date,
        List<String> addressees,
        OptionalInt year) {

    public PlanHead {
        addressees = List.copyOf(addressees);
    }
}
