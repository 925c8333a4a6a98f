package io.touhao.service.inspect;

import io.touhao.page.file.BroughtFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of an inspection.
 *
 * @param findings one for each item of the list
 * @param orders for items with a hazard: what is to be done, and until when
 */
public record InspectionReport(
        LocalDate doneOn, String present, String words, List<Finding> findings, Map<String, Order> orders, List<BroughtFile> photos) {

    public InspectionReport {
        findings = List.copyOf(findings);
        orders = Map.copyOf(orders);
        photos = List.copyOf(photos);
    }

    /**
     * An order to put something right (责令整改).
     *
     * @param due none for the usual span of the rules
     */
    public record Order(String demand, Optional<LocalDate> due) {}
}
