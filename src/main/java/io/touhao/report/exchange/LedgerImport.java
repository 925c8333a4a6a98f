package io.touhao.report.exchange;

import io.touhao.commitment.Commitments;
import io.touhao.commitment.LedgerRow;
import io.touhao.commitment.ProgressReport;
import io.touhao.directory.Actor;
import io.touhao.directory.Trail;
import io.touhao.page.Refused;
import io.touhao.report.ledger.LedgerErrors;
import io.touhao.report.ledger.LedgerReader;
import io.touhao.report.ledger.LedgerReading;
import io.touhao.report.ledger.LedgerRefusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a ledger back (导入台账): what it says of commitments of the actor's office becomes reports of progress, all or
 * nothing. The same file twice changes nothing.
 */
@Service
class LedgerImport {

    private final LedgerRows rows;
    private final Commitments commitments;
    private final Trail trail;
    private final Clock clock;

    LedgerImport(LedgerRows rows, Commitments commitments, Trail trail, Clock clock) {
        this.rows = rows;
        this.commitments = commitments;
        this.trail = trail;
        this.clock = clock;
    }

    /** What the file would do; writes nothing. */
    @Transactional(readOnly = true)
    public LedgerPreview preview(Actor actor, String file, byte[] bytes) {
        List<LedgerRow> known = rows.all(actor);
        LedgerReading reading = reading(actor, known, file, bytes);
        return new LedgerPreview(reading, new LineJudge(new Tasks(actor, known)).judge(reading.rows()), false);
    }

    /** Does it; refused as a whole while a line is wrong. */
    @Transactional
    public LedgerPreview apply(Actor actor, String file, byte[] bytes) {
        LedgerPreview preview = preview(actor, file, bytes);
        if (!preview.isSound()) {
            throw new Refused(new ImportRefusal.WrongLines(preview.count(Outcome.WRONG)));
        }
        preview.lines().stream().filter(line -> line.outcome().isWritten()).forEach(line -> report(actor, line));
        trail.record(actor, "ledger.import", "ledger/" + file, "写入 %d 行，相同 %d 行，存疑 %d 行".formatted(
                preview.written(), preview.count(Outcome.SAME), preview.count(Outcome.DOUBTFUL)));
        return preview.done();
    }

    /** The same file with the reasons in red. */
    @Transactional(readOnly = true)
    public LedgerErrors.Marked marked(Actor actor, String file, byte[] bytes) {
        LedgerPreview preview = preview(actor, file, bytes);
        return LedgerErrors.mark(preview.reading(), bytes, preview.reasons());
    }

    private LedgerReading reading(Actor actor, List<LedgerRow> known, String file, byte[] bytes) {
        int year = known.stream().mapToInt(row -> row.from().getYear()).max().orElse(LocalDate.now(clock).getYear());
        return switch (new LedgerReader(year, Optional.of(actor.title())).read(file, bytes)) {
            case LedgerReading reading -> reading;
            case LedgerRefusal refusal -> throw new Refused(refusal);
        };
    }

    private void report(Actor actor, ImportLine line) {
        LedgerRow task = line.found().orElseThrow();
        commitments.report(actor, task.id(), task.version(), new ProgressReport(
                Optional.empty(),
                line.text(LineJudge.PROGRESS, task.progress()),
                line.text(LineJudge.PROBLEMS, task.problems()),
                line.text(LineJudge.NEXT, task.nextSteps()),
                List.of()));
    }
}
