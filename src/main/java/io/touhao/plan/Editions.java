package io.touhao.plan;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.plan.pack.PlanDocument;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Makes editions out of what the reader found. */
final class Editions {

    private static final EditionId NONE = new EditionId(0);

    private Editions() {}

    /** The next edition of a document, before it has a key. */
    static Edition of(
            PlanDocument document, UnitPath unit, Optional<Edition> before, boolean rendition, Actor actor, Clock clock) {
        var head = document.reading().head();
        return new Edition(
                NONE, unit, document.citation(), before.map(Edition::edition).orElse(0) + 1,
                head.title().orElse(document.text().name()), head.issuer().orElse(""), head.date(),
                document.year(LocalDate.now(clock)), rendition, clock.instant(), actor.name());
    }

    static Edition keyed(Edition edition, EditionId id) {
        return new Edition(
                id, edition.unit(), edition.number(), edition.edition(), edition.title(), edition.issuer(),
                edition.date(), edition.year(), edition.rendition(), edition.importedAt(), edition.importedBy());
    }
}
