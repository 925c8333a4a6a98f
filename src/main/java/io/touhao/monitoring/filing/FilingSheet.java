package io.touhao.monitoring.filing;

import io.touhao.monitoring.form.Form;
import io.touhao.monitoring.form.Item;
import io.touhao.monitoring.form.Strength;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A return as it is shown: what stands in it now, what it is compared with, and what the checks find.
 *
 * @param cells draft, last version or what is offered, complete
 * @param asked the items the enterprise fills in itself
 * @param lock when whoever holds it is locked out
 * @param unlock the request to open it again that was made last
 */
public record FilingSheet(
        Filing filing, Form form, Cells cells, Background known, List<Item> asked, List<Finding> findings, List<Step> steps,
        Optional<Draft> draft, LocalDateTime lock, boolean locked, Optional<Unlock> unlock) {

    public FilingSheet {
        asked = List.copyOf(asked);
        findings = List.copyOf(findings);
        steps = List.copyOf(steps);
    }

    public List<Finding> of(Strength strength) {
        return findings.stream().filter(finding -> finding.strength() == strength).toList();
    }

    public List<Finding> at(Item item) {
        return findings.stream().filter(finding -> finding.item().equals(item.id())).toList();
    }

    /** The same without what these rules found. */
    public FilingSheet without(List<String> rules) {
        var others = findings.stream().filter(finding -> !rules.contains(finding.rule())).toList();
        return new FilingSheet(filing, form, cells, known, asked, others, steps, draft, lock, locked, unlock);
    }

    public boolean isAsked(Item item) {
        return asked.contains(item);
    }
}
