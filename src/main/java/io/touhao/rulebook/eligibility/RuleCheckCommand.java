package io.touhao.rulebook.eligibility;

import io.touhao.rulebook.pack.PackFault;
import io.touhao.rulebook.pack.PackFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rule check FOLDER}: every fault of the packs there, and every case that comes out otherwise. */
@Command(name = "check", mixinStandardHelpOptions = true,
        description = "Check packs of conditions and their cases: every fault with file, line and advice.")
public final class RuleCheckCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FOLDER", description = "Folder of packs, for instance packs/eligibility.")
    private Path folder = Path.of("");

    @Override
    public Integer call() {
        var names = names();
        var files = PackFiles.folder(folder);
        var faults = names.stream().flatMap(name -> faults(files, name)).toList();
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        faults.forEach(out::println);
        out.println(faults.isEmpty() ? "没有问题：%d 个标准。".formatted(names.size()) : "%d 处问题，%d 个标准。".formatted(faults.size(), names.size()));
        return names.isEmpty() ? 2 : faults.isEmpty() ? 0 : 1;
    }

    private static Stream<PackFault> faults(PackFiles files, String name) {
        var loaded = new PackLoader(files).load(name);
        return loaded.pack().map(pack -> PackCase.faults(files, name, pack)).orElse(loaded.faults()).stream();
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
