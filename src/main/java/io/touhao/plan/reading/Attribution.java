package io.touhao.plan.reading;

import io.touhao.plan.reading.text.Span;
import java.util.List;

/**
 * Who is made responsible for a clause (责任分工): the lead bodies (牵头) and the supporting ones (配合), as printed.
 *
 * @param clause the path of the clause
 * @param span where the attribution stands in the printed text
 */
public record Attribution(String clause, Span span, List<String> lead, List<String> support) {

    public Attribution {
        lead = List.copyOf(lead);
        support = List.copyOf(support);
    }
}
