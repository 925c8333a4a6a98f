package io.touhao.service.visit;

import io.touhao.commitment.Commitment;
import io.touhao.commitment.EvidenceItem;
import io.touhao.commitment.EvidenceKind;
import io.touhao.commitment.ProofSource;
import io.touhao.commitment.Reading;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Visits prove the line that asks for a record of each (走访记录), once the unit's whole list is covered. */
@Component
class VisitProof implements ProofSource {

    private static final String INDICATOR = "visit-coverage";

    private final Coverages coverages;
    private final Clock clock;

    VisitProof(Coverages coverages, Clock clock) {
        this.coverages = coverages;
        this.clock = clock;
    }

    @Override
    public Optional<Recorded> proves(Commitment commitment, EvidenceItem item) {
        var isOurs = commitment.promise().yardstick().filter(yardstick -> yardstick.indicator().value().equals(INDICATOR)).isPresent();
        return item.kind() == EvidenceKind.VISIT_RECORD && isOurs && commitment.progress().reading().filter(Reading::isKept).isPresent()
                ? Optional.of(recorded(commitment)) : Optional.empty();
    }

    private Recorded recorded(Commitment commitment) {
        var coverage = coverages.of(commitment.unit(), LocalDate.now(clock)).all();
        return new Recorded(
                "%d 家企业都有走访记录，共 %d 家次".formatted(coverage.visited(), coverage.visits()),
                "/visits/records?counted=1&unit=" + commitment.unit().code());
    }
}
