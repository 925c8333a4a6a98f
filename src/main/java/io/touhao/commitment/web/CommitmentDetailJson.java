package io.touhao.commitment.web;

import io.touhao.commitment.CommitmentEvent;
import io.touhao.commitment.Conservation;
import io.touhao.commitment.Evidence;
import io.touhao.commitment.HistoryLine;
import io.touhao.commitment.Ledger.Deed;
import io.touhao.commitment.Ledger.Detail;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One commitment with all that belongs to it, as programs read it. */
record CommitmentDetailJson(
        CommitmentJson commitment, List<String> evidenceWanted, List<EvidenceJson> evidence,
        Optional<CommitmentJson> parent, List<CommitmentJson> children, Optional<BigDecimal> childrenDone,
        ConservationJson conservation, List<HistoryJson> history, Set<Deed> deeds) {

    record EvidenceJson(long id, String name, String type, int size, String sha256, Instant at, String by) {

        static EvidenceJson of(Evidence evidence) {
            return new EvidenceJson(
                    evidence.id().value(), evidence.name(), evidence.type(), evidence.size(), evidence.hash(),
                    evidence.keptAt(), evidence.keptBy());
        }
    }

    record ConservationJson(
            Optional<BigDecimal> whole, BigDecimal combined, BigDecimal remainder, BigDecimal overPromise,
            int children, int missing, String verdict) {

        static ConservationJson of(Conservation conservation) {
            return new ConservationJson(
                    conservation.whole(), conservation.combined(), conservation.remainder(),
                    conservation.overPromise(), conservation.children(), conservation.missing(),
                    conservation.verdict().name());
        }
    }

    record HistoryJson(Instant at, String by, String as, String what, CommitmentEvent detail) {

        static HistoryJson of(HistoryLine line) {
            return new HistoryJson(
                    line.at(), line.actor(), line.actorTitle(), line.event().getClass().getSimpleName(), line.event());
        }
    }

    static CommitmentDetailJson of(Detail detail) {
        return new CommitmentDetailJson(
                CommitmentJson.of(detail.row()), detail.evidenceWanted(),
                detail.evidence().stream().map(EvidenceJson::of).toList(), detail.parent().map(CommitmentJson::of),
                detail.children().stream().map(CommitmentJson::of).toList(), detail.childrenDone(),
                ConservationJson.of(detail.conservation()), detail.history().stream().map(HistoryJson::of).toList(),
                detail.deeds());
    }
}
