package io.touhao.report.exchange;

import io.touhao.commitment.LedgerRow;
import io.touhao.report.ledger.RowState;
import io.touhao.report.ledger.SheetRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds each line of a file against the commitment it speaks of. An empty cell says nothing and changes nothing; 无 and
 * a dash clear what stood there. Only progress, problems and next steps are taken: what was promised is changed by
 * other commands, and completion is claimed with evidence; a line that asks for more is told so.
 */
final class LineJudge {

    static final String PROGRESS = "进展情况";
    static final String PROBLEMS = "存在问题";
    static final String NEXT = "下步措施";

    private final Tasks tasks;
    private final Map<Long, ImportLine> seen = new HashMap<>();

    LineJudge(Tasks tasks) {
        this.tasks = tasks;
    }

    List<ImportLine> judge(List<SheetRow> rows) {
        return rows.stream().map(this::judge).toList();
    }

    private ImportLine judge(SheetRow row) {
        return switch (tasks.find(row)) {
            case Tasks.Found.None none -> ImportLine.wrong(row, Optional.empty(), none.reason());
            case Tasks.Found.Unsure unsure -> ImportLine.doubtful(row, unsure.reason());
            case Tasks.Found.One one -> once(judge(row, one.row()), one.row());
        };
    }

    /** A commitment stands once in a file; a second line may only say the same. */
    private ImportLine once(ImportLine line, LedgerRow task) {
        ImportLine first = seen.putIfAbsent(task.id().value(), line);
        if (first == null || line.outcome() == Outcome.WRONG) {
            return line;
        }
        return first.changes().equals(line.changes())
                ? new ImportLine(line.row(), Outcome.SAME, line.found(), List.of(), "与第 %d 行相同".formatted(first.row().line()))
                : ImportLine.wrong(line.row(), line.found(), "与第 %d 行是同一事项，内容不同，请留一行".formatted(first.row().line()));
    }

    private ImportLine judge(SheetRow row, LedgerRow task) {
        List<ImportLine.Change> changes = new ArrayList<>();
        compare(changes, PROGRESS, task.progress(), row.progress());
        compare(changes, PROBLEMS, task.problems(), row.problems());
        compare(changes, NEXT, task.nextSteps(), row.next());
        if (changes.isEmpty()) {
            return new ImportLine(row, Outcome.SAME, Optional.of(task), List.of(), remark(row, task));
        }
        return hindrance(row, task, changes)
                .map(reason -> ImportLine.wrong(row, Optional.of(task), reason))
                .orElseGet(() -> new ImportLine(
                        row, task.reportedAt().isPresent() ? Outcome.CHANGED : Outcome.NEW, Optional.of(task), changes,
                        remark(row, task)));
    }

    private static void compare(List<ImportLine.Change> changes, String field, String before, String printed) {
        String after = printed.strip();
        if (after.isEmpty()) {
            return;
        }
        boolean cleared = after.matches("无|暂无|没有|[-—－/]+");
        if (cleared ? !before.isEmpty() && !before.equals(after) : !Tasks.plain(before).equals(Tasks.plain(after))) {
            changes.add(new ImportLine.Change(field, before, cleared ? "" : after));
        }
    }

    private Optional<String> hindrance(SheetRow row, LedgerRow task, List<ImportLine.Change> changes) {
        if (!tasks.isOwn(task)) {
            return Optional.of("由%s负责，您不能填报".formatted(task.owner().words()));
        }
        boolean cleared = changes.stream().anyMatch(change -> change.field().equals(PROGRESS) && change.after().isEmpty());
        if (cleared || task.progress().isEmpty() && row.progress().isBlank()) {
            return Optional.of("填报须有进展情况");
        }
        return switch (task.state()) {
            case ISSUED -> Optional.of("还没有签收，请先签收再填报");
            case COMPLETION_CLAIMED, VERIFIED -> Optional.of("已申报办结，正在审核，不能再填报");
            case CLOSED_OUT -> Optional.of("已销号，不能再填报");
            case WITHDRAWN, SUPERSEDED -> Optional.of("已撤销或已被替代，不能再填报");
            case ACKNOWLEDGED, IN_PROGRESS, RETURNED, REOPENED -> Optional.empty();
        };
    }

    /** What the line asks for that an import does not do, and where it is done. */
    private static String remark(SheetRow row, LedgerRow task) {
        return Stream.of(claim(row, task), otherDue(row, task), otherOwner(row, task))
                .filter(remark -> !remark.isEmpty())
                .collect(Collectors.joining("；"));
    }

    private static String otherDue(SheetRow row, LedgerRow task) {
        var written = !row.code().isEmpty() && !row.dueText().isBlank() && task.dueKind().equals("BY");
        return written && !row.due().equals(Optional.of(task.due()))
                ? "完成时限写的是“%s”，导入不改时限，仍为 %s".formatted(row.dueText().strip(), task.due()) : "";
    }

    private static String otherOwner(SheetRow row, LedgerRow task) {
        var written = !row.code().isEmpty() && !row.owner().isBlank();
        return written && !row.owner().contains(task.owner().personName())
                ? "责任人写的是“%s”，导入不改责任人，仍为 %s".formatted(row.owner().strip(), task.owner().personName()) : "";
    }

    private static String claim(SheetRow row, LedgerRow task) {
        boolean claimed = task.state().isUnderReview() || !task.state().isOpen();
        return row.state().filter(RowState.DONE::equals).isPresent() && !claimed ? "表中写已完成：请另行申报办结并附佐证" : "";
    }
}
