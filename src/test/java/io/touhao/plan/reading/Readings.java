package io.touhao.plan.reading;

import io.touhao.plan.reading.text.PlanText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Readings of short passages, and where the shared documents lie. */
final class Readings {

    private Readings() {}

    static PlanReading of(String... lines) {
        return PlanReader.read(PlanText.of("passage.txt", String.join("\n", lines)));
    }

    static List<String> paths(PlanReading reading) {
        return reading.clauses().stream().map(clause -> clause.path() + " " + clause.heading()).toList();
    }

    /** Each target as clause, value, unit, bound and date. */
    static List<String> targets(PlanReading reading) {
        return reading.targets().stream()
                .map(target -> String.join(" ", target.clause(), target.value().toPlainString(), target.unit(),
                        target.bound().word(), target.by().map(Object::toString).orElse("-")).strip())
                .toList();
    }

    static List<String> deadlines(PlanReading reading) {
        return reading.deadlines().stream().map(one -> (one.clause() + " " + one.quote() + " " + one.by()).strip()).toList();
    }

    static List<String> recurrences(PlanReading reading) {
        return reading.recurrences().stream()
                .map(one -> (one.clause() + " " + one.every() + " " + one.times() + " " + one.bound().word()).strip())
                .toList();
    }

    static List<String> attributions(PlanReading reading) {
        return reading.attributions().stream().map(one -> (one.clause() + " " + one.lead() + " " + one.support()).strip()).toList();
    }

    /** The folder of shared material, where this machine has one; the build server must. */
    static Optional<Path> shared() {
        String named = System.getenv("TOUHAO_SHARED");
        Path folder = named == null ? Path.of("..", "shared") : Path.of(named);
        boolean there = Files.isDirectory(folder.resolve("plan-reading"));
        if (!there && System.getenv("CI") != null) {
            throw new AssertionError("no shared material at " + folder.toAbsolutePath());
        }
        return there ? Optional.of(folder) : Optional.empty();
    }
}
