package io.touhao.plan;

import io.touhao.page.Refused;
import io.touhao.plan.pack.LoadedPack;
import io.touhao.plan.pack.PackCheck;
import io.touhao.rulebook.pack.PackFiles;
import io.touhao.plan.pack.PackLoader;
import io.touhao.plan.pack.PlanDocument;
import io.touhao.plan.pack.PlanPack;
import io.touhao.plan.pack.Problem;
import io.touhao.plan.reading.text.PlanFile;
import io.touhao.plan.reading.text.PlanText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plan check PACK}: every problem of a plan pack, as {@code file:line: what, and what to do}. */
@Command(name = "check", description = "Checks a plan pack: every problem with file, line and advice.", mixinStandardHelpOptions = true)
public final class PlanCheckCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "PACK",
            description = "Folder of the pack, for instance packs/shandong-2023.")
    private Path pack;

    @Option(names = "--text", paramLabel = "FILE",
            description = "Text that the pack should carry in full (txt, docx); by default its own rendition.")
    private Optional<Path> text = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            var loaded = PackLoader.load(PackFiles.folder(pack));
            return print(loaded, problems(loaded));
        } catch (Refused refused) {
            refused.refusals().forEach(refusal -> spec.commandLine().getErr().println(refusal.what()));
            return 2;
        }
    }

    private List<Problem> problems(LoadedPack loaded) {
        var held = text.map(PlanFile::read).or(() -> loaded.pack().map(this::rendition));
        return held.map(PlanDocument::read)
                .map(document -> PackCheck.of(loaded, document))
                .orElseGet(() -> PackCheck.of(loaded));
    }

    private PlanText rendition(PlanPack sound) {
        return PlanText.of(pack.resolve("rendition.txt").toString(), sound.rendition());
    }

    private int print(LoadedPack loaded, List<Problem> problems) {
        PrintWriter out = spec.commandLine().getOut();
        problems.forEach(out::println);
        var commitments = loaded.pack().map(sound -> sound.commitments().size()).orElse(0);
        out.println(problems.isEmpty()
                ? "没有问题：%d 个事项。".formatted(commitments)
                : "%d 处问题，%d 个事项。".formatted(problems.size(), commitments));
        out.flush();
        return problems.isEmpty() ? 0 : 1;
    }
}
