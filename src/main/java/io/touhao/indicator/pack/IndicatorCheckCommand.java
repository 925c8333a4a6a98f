package io.touhao.indicator.pack;

import io.touhao.indicator.fact.OfferedFacts;
import io.touhao.rulebook.pack.PackFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code indicator check FOLDER}: every fault of the definitions there, with file, line and advice. */
@Command(name = "check", description = "Checks indicator packs against the facts there are: every fault with file, line and advice.",
        mixinStandardHelpOptions = true)
public final class IndicatorCheckCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FOLDER", description = "Folder of packs, for instance packs/indicators.")
    private Path folder = Path.of("");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        if (names().isEmpty()) {
            out.println("这里没有指标包（*.yaml）：" + folder);
            out.flush();
            return 2;
        }
        var packs = IndicatorPacks.load(PackFiles.folder(folder), names(), OfferedFacts.read());
        var faults = packs.stream().flatMap(pack -> pack.faults().stream()).toList();
        var count = packs.stream().mapToInt(pack -> pack.indicators().size()).sum();
        faults.forEach(out::println);
        out.println(faults.isEmpty() ? "没有问题：%d 个指标。".formatted(count) : "%d 处问题。".formatted(faults.size()));
        out.flush();
        return faults.isEmpty() ? 0 : 1;
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
