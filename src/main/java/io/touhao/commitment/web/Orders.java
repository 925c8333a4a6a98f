package io.touhao.commitment.web;

import io.touhao.commitment.BulkReport;
import io.touhao.commitment.CommitmentId;
import io.touhao.commitment.EvidenceId;
import io.touhao.commitment.ProgressReport;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What programs send with a deed, and what they get back. Words that are left out are empty. */
final class Orders {

    private Orders() {}

    private static void demandNoGaps(List<Long> keys) {
        if (keys.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("a list of keys holds null");
        }
    }

    /** A deed that needs no more than the version seen. */
    record Seen(int version) {}

    record Progress(
            int version, Optional<BigDecimal> done, Optional<String> text, Optional<String> problems,
            Optional<String> nextSteps, Optional<List<Long>> files) {

        Progress {
            files.ifPresent(Orders::demandNoGaps);
        }

        ProgressReport report() {
            return new ProgressReport(
                    done, text.orElse(""), problems.orElse(""), nextSteps.orElse(""),
                    files.orElse(List.of()).stream().map(EvidenceId::new).toList());
        }
    }

    record Said(int version, Optional<String> text) {

        String words() {
            return text.orElse("");
        }
    }

    record Return(int version, Optional<String> reason, Optional<String> clause) {}

    record Many(Optional<List<Long>> ids, Optional<String> text) {

        Many {
            ids.ifPresent(Orders::demandNoGaps);
        }

        List<CommitmentId> commitments() {
            return ids.orElse(List.of()).stream().map(CommitmentId::new).toList();
        }
    }

    /** What came of a deed done to many: the keys done, and why the others were not. */
    record ManyDone(List<Long> done, Map<Long, String> refused) {

        static ManyDone of(BulkReport report) {
            return new ManyDone(
                    report.done().stream().map(CommitmentId::value).toList(),
                    report.refused().entrySet().stream().collect(Collectors.toMap(
                            entry -> entry.getKey().value(), entry -> entry.getValue().what())));
        }
    }
}
