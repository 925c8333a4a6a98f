package io.touhao.directory.intake;

import io.touhao.directory.Actor;
import io.touhao.directory.OrganisationRefusal;
import io.touhao.directory.Regions;
import io.touhao.directory.Role;
import io.touhao.directory.Trail;
import io.touhao.directory.UnitPath;
import io.touhao.page.Refusal;
import io.touhao.page.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes offices, posts and persons in from a workbook (导入). A preview is a rehearsal: the same commands run in a
 * transaction that is then undone, so that it cannot promise what the application would not do.
 */
@Component
public class TakeIn {

    private final Regions regions;
    private final RowCommands commands;
    private final Trail trail;
    private final TransactionTemplate transaction;

    TakeIn(Regions regions, RowCommands commands, Trail trail, PlatformTransactionManager transactions) {
        this.regions = regions;
        this.commands = commands;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The template to fill in, as xlsx. */
    public byte[] template() {
        return IntakeWorkbook.template();
    }

    /** What taking the file in would do; nothing is changed. Refuses a file that is no workbook of this form. */
    public Intake preview(Actor actor, byte[] file) {
        return run(actor, file, false);
    }

    /** Takes the file in, every row or none: refuses it where a row is wrong. */
    public Intake apply(Actor actor, byte[] file) {
        var intake = run(actor, file, true);
        if (!intake.isSound()) {
            throw new Refused(new IntakeRefusal.RowsWrong(intake.count(Intake.Outcome.WRONG)));
        }
        return intake;
    }

    /** The same file with a red column that tells what is wrong with each row. */
    public byte[] marked(byte[] file, Intake intake) {
        return IntakeWorkbook.marked(file, intake);
    }

    private Intake run(Actor actor, byte[] file, boolean apply) {
        var rows = IntakeWorkbook.rows(file);
        return transaction.execute(status -> {
            var lines = lines(actor, rows);
            var intake = new Intake(lines, apply);
            if (!apply || !intake.isSound()) {
                status.setRollbackOnly();
            } else {
                trail.record(actor, "organisation.take-in", "region/" + actor.unit().code(), "new %d, changed %d, same %d"
                        .formatted(intake.count(Intake.Outcome.NEW), intake.count(Intake.Outcome.CHANGED),
                                intake.count(Intake.Outcome.SAME)));
            }
            return intake;
        });
    }

    private List<Intake.Line> lines(Actor actor, List<IntakeRow> rows) {
        if (!actor.is(Role.SYSTEM_ADMINISTRATOR, Role.SYSTEM)) {
            throw new Refused(new OrganisationRefusal.NotAdministrator(actor.role()));
        }
        var reading = new RowReading(regions.register(UnitPath.ALL));
        var since = reading.earliest(rows);
        var lines = new ArrayList<Intake.Line>();
        for (var row : rows) {
            lines.add(line(actor, row, reading, since));
        }
        return lines;
    }

    private Intake.Line line(Actor actor, IntakeRow row, RowReading reading, LocalDate since) {
        var what = "%s %s %s".formatted(
                row.get(IntakeColumn.OFFICE), row.get(IntakeColumn.POST), row.get(IntakeColumn.PERSON)).strip();
        try {
            var changes = commands.carryOut(actor, reading.read(row), since);
            return new Intake.Line(row.number(), changes.outcome(), what, String.join("；", changes.words()));
        } catch (Refused refused) {
            var reasons = refused.refusals().stream().map(TakeIn::words).collect(Collectors.joining(" "));
            return new Intake.Line(row.number(), Intake.Outcome.WRONG, what, reasons);
        }
    }

    private static String words(Refusal refusal) {
        return refusal.what() + refusal.instead().orElse("");
    }
}
