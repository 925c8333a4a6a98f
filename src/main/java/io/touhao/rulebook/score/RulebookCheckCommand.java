package io.touhao.rulebook.score;

import io.touhao.rulebook.pack.PackFault;
import io.touhao.rulebook.pack.PackFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rulebook check FOLDER}: every fault of the score cards there, and every case that comes out otherwise. */
@Command(name = "check", description = "Checks score cards and their cases: every fault with file, line and advice.",
        mixinStandardHelpOptions = true)
public final class RulebookCheckCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FOLDER", description = "Folder of score cards, for instance packs/scorecards.")
    private Path folder = Path.of("");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var names = names();
        var files = PackFiles.folder(folder);
        var faults = names.stream().flatMap(name -> faults(files, name)).toList();
        faults.forEach(out::println);
        out.println(faults.isEmpty()
                ? "没有问题：%d 张评分卡。".formatted(names.size())
                : "%d 处问题，%d 张评分卡。".formatted(faults.size(), names.size()));
        out.flush();
        return names.isEmpty() ? 2 : faults.isEmpty() ? 0 : 1;
    }

    private static Stream<PackFault> faults(PackFiles files, String name) {
        var loaded = CardLoader.load(files, name);
        return loaded.card().map(card -> CardCase.faults(files, card)).orElse(loaded.faults()).stream();
    }

    private List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var listed = Files.list(folder)) {
            return listed.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.replace(".yaml", ""))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
