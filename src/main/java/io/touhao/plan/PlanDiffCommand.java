package io.touhao.plan;

import io.touhao.page.Refused;
import io.touhao.plan.pack.Anchoring;
import io.touhao.plan.pack.BundledPacks;
import io.touhao.plan.pack.DraftCommitment;
import io.touhao.plan.pack.DraftMaker;
import io.touhao.rulebook.pack.PackFiles;
import io.touhao.plan.pack.PackLoader;
import io.touhao.plan.pack.PackParameters;
import io.touhao.plan.pack.PlanDiff;
import io.touhao.plan.pack.PlanDiff.Change;
import io.touhao.plan.pack.PlanDocument;
import io.touhao.plan.pack.PlanPack;
import io.touhao.plan.reading.text.PlanFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plan diff OLD NEW}: which commitments a new edition leaves, moves, changes, orphans, and which are new. */
@Command(name = "diff", 
        description = "Compares two editions: commitments untouched, moved, changed, orphaned, new.",
        mixinStandardHelpOptions = true)
public final class PlanDiffCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "OLD", description = "The old text (txt, docx).")
    private Path old;

    @Parameters(index = "1", paramLabel = "NEW", description = "The new text (txt, docx).")
    private Path now;

    @Option(names = "--pack", paramLabel = "PACK", 
            description = "Folder of the pack that holds the commitments; by default the one for the document number.")
    private Optional<Path> pack = Optional.empty();

    @Option(names = "--all", description = "Lists the untouched, too.")
    private boolean all;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            var before = PlanDocument.read(PlanFile.read(old));
            var after = PlanDocument.read(PlanFile.read(now));
            print(PlanDiff.of(before, after, commitments(before), drafts(after)));
            return 0;
        } catch (Refused refused) {
            refused.refusals().forEach(refusal -> spec.commandLine().getErr().println(refusal.what()));
            return 2;
        }
    }

    private List<DraftCommitment> commitments(PlanDocument before) {
        return pack(before)
                .map(sound -> Anchoring.place(sound, before).stream().map(DraftCommitment::of).toList())
                .orElseGet(() -> drafts(before));
    }

    private Optional<PlanPack> pack(PlanDocument before) {
        return pack.flatMap(folder -> PackLoader.load(PackFiles.folder(folder)).pack())
                .or(() -> before.number().flatMap(BundledPacks::of));
    }

    private static List<DraftCommitment> drafts(PlanDocument document) {
        return DraftMaker.propose(document, PackParameters.USUAL, document.year(LocalDate.now()));
    }

    private void print(PlanDiff diff) {
        var out = spec.commandLine().getOut();
        var sorts = diff.changes().stream().collect(Collectors.groupingBy(PlanDiffCommand::sort));
        for (var sort : List.of("改动", "移位", "失去依据", "未变")) {
            var changes = sorts.getOrDefault(sort, List.of());
            out.println("%s %d 项".formatted(sort, changes.size()));
            if (all || !sort.equals("未变")) {
                changes.forEach(change -> print(out, change));
            }
        }
        out.println("新增 %d 项".formatted(diff.added().size()));
        diff.added().forEach(draft -> out.println("  %s %s".formatted(draft.clause(), draft.title())));
        out.flush();
    }

    private static String sort(Change change) {
        return switch (change) {
            case Change.Untouched untouched -> "未变";
            case Change.Moved moved -> "移位";
            case Change.Changed changed -> "改动";
            case Change.Orphaned orphaned -> "失去依据";
        };
    }

    private static void print(PrintWriter out, Change change) {
        var commitment = change.commitment();
        out.println("  %s %s %s".formatted(commitment.id(), commitment.clause(), commitment.title()));
        switch (change) {
            case Change.Changed changed -> {
                out.println("    原:" + changed.was().text().strip());
                out.println("    新:" + changed.now().text().strip());
            }
            case Change.Moved moved -> out.println("    移到 " + moved.now().clausePath());
            case Change.Untouched untouched -> { }
            case Change.Orphaned orphaned -> { }
        }
    }
}
