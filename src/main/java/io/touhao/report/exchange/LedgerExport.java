package io.touhao.report.exchange;

import io.touhao.commitment.LedgerRow;
import io.touhao.directory.Actor;
import io.touhao.directory.Trail;
import io.touhao.page.Dates;
import io.touhao.report.ledger.LedgerLine;
import io.touhao.report.ledger.LedgerTitle;
import io.touhao.report.ledger.LedgerWriter;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the ledger as its page filters it, in the form that can be filled in and brought back. */
@Service
class LedgerExport {

    private final LedgerRows rows;
    private final Trail trail;
    private final Clock clock;

    LedgerExport(LedgerRows rows, Trail trail, Clock clock) {
        this.rows = rows;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public void write(Actor actor, Map<String, String[]> parameters, OutputStream out) {
        trail.record(actor, "ledger.export", "ledger", "台账导出");
        rows.each(actor, parameters, stream -> LedgerWriter.write(out, title(actor), stream.map(LedgerExport::line)));
    }

    /** An empty ledger to be filled in. */
    public void template(Actor actor, OutputStream out) {
        LedgerWriter.writeTemplate(out, title(actor));
    }

    private LedgerTitle title(Actor actor) {
        LocalDateTime now = LocalDateTime.now(clock);
        return new LedgerTitle(
                now.getYear() + "年工作台账", actor.title(), "数据截至" + Dates.full(now.toLocalDate()), "填报进展、问题、措施后可原样导入");
    }

    private static LedgerLine line(LedgerRow row) {
        return new LedgerLine(
                TaskCode.of(row),
                row.title(),
                row.target().words(),
                row.owner().officeName(),
                row.owner().personName(),
                String.join("、", row.supporting()),
                due(row),
                row.progress(),
                row.problems(),
                row.nextSteps(),
                row.signal() == io.touhao.page.Signal.DONE ? row.state().title() : row.cause().title());
    }

    private static String due(LedgerRow row) {
        return row.dueKind().equals("STANDING") ? "长期坚持" : Dates.full(row.due());
    }
}
