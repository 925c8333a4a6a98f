package io.touhao.programme.application;

import io.touhao.page.Refusal;
import java.util.List;
import java.util.Map;

/**
 * What became of several applications at once.
 *
 * @param done how many moved
 * @param refused why the others stayed, by firm
 */
public record BulkReport(int done, Map<String, List<Refusal>> refused) {

    public BulkReport {
        refused = Map.copyOf(refused);
    }
}
