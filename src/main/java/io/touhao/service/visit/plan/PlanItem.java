package io.touhao.service.visit.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * An enterprise in the plan of a year.
 *
 * @param planned the day somebody means to go
 * @param visits visits of this year that count
 * @param last the last of them
 */
public record PlanItem(
        long id, long enterprise, String enterpriseName, String industry, String address, String route, long post, String officer,
        YearMonth month, Optional<LocalDate> planned, int visits, Optional<LocalDate> last) {

    public boolean isVisited() {
        return visits > 0;
    }
}
