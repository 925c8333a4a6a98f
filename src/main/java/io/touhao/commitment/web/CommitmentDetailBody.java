package io.touhao.commitment.web;

import io.touhao.commitment.CommitmentEvent;
import io.touhao.commitment.Conservation;
import io.touhao.commitment.Evidence;
import io.touhao.commitment.EvidenceContract;
import io.touhao.commitment.HistoryLine;
import io.touhao.commitment.Ledger.Deed;
import io.touhao.commitment.Ledger.Detail;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One commitment with all that belongs to it, as programs read it. */
record CommitmentDetailBody(
        CommitmentBody commitment, List<RequirementBody> contract, List<EvidenceBody> evidence,
        Optional<CommitmentBody> parent, List<CommitmentBody> children, Optional<BigDecimal> childrenDone,
        ConservationBody conservation, List<HistoryBody> history, Set<Deed> deeds) {

    record RequirementBody(int number, String kind, String what, boolean met, Optional<Long> by) {

        static RequirementBody of(EvidenceContract.Line line) {
            return new RequirementBody(
                    line.number(), line.item().kind().key(), line.item().what(), line.met(),
                    line.by().map(evidence -> evidence.id().value()));
        }
    }

    record EvidenceBody(
            long id, String name, String type, int size, String sha256, Instant at, String by, List<Integer> meets,
            String reference, Optional<String> withdrawn) {

        static EvidenceBody of(Evidence evidence) {
            return new EvidenceBody(
                    evidence.id().value(), evidence.name(), evidence.type(), evidence.size(), evidence.hash(),
                    evidence.keptAt(), evidence.keptBy(), evidence.meets(), evidence.reference(),
                    evidence.withdrawal().map(Evidence.Withdrawal::reason));
        }
    }

    record ConservationBody(
            Optional<BigDecimal> whole, BigDecimal combined, BigDecimal remainder, BigDecimal overPromise,
            int children, int missing, String verdict) {

        static ConservationBody of(Conservation conservation) {
            return new ConservationBody(
                    conservation.whole(), conservation.combined(), conservation.remainder(),
                    conservation.overPromise(), conservation.children(), conservation.missing(),
                    conservation.verdict().name());
        }
    }

    record HistoryBody(Instant at, String by, String as, String what, CommitmentEvent detail) {

        static HistoryBody of(HistoryLine line) {
            return new HistoryBody(
                    line.at(), line.actor(), line.actorTitle(), line.event().getClass().getSimpleName(), line.event());
        }
    }

    static CommitmentDetailBody of(Detail detail) {
        return new CommitmentDetailBody(
                CommitmentBody.of(detail.row()),
                detail.contract().lines().stream().map(RequirementBody::of).toList(),
                detail.evidence().stream().map(EvidenceBody::of).toList(), detail.parent().map(CommitmentBody::of),
                detail.children().stream().map(CommitmentBody::of).toList(), detail.childrenDone(),
                ConservationBody.of(detail.conservation()), detail.history().stream().map(HistoryBody::of).toList(),
                detail.deeds());
    }
}
