package io.touhao;

import io.touhao.review.assessment.ScoreExplanation;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code score explain UNIT --round ID}: a unit's score as a tree; exit status 1 where it was not assessed. */
@Command(name = "explain", mixinStandardHelpOptions = true,
        description = "Print a unit's score as a tree: rule version, points, inputs, and the nearest change.")
final class ScoreExplainCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "UNIT", description = "Path, code or name of the unit: 37.3711, 3711, 日照市.")
    private String unit = "";

    @Option(names = "--round", paramLabel = "ID", required = true, description = "The frozen round.")
    private long round;

    @Override
    public Integer call() {
        CommandLogs.onlyWarnings();
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var explanation = OpenedStorage.reading(jdbc -> ScoreExplanation.of(jdbc, unit, round));
        out.print(explanation.orElse("第 %d 轮没有对“%s”的考核。%n".formatted(round, unit)));
        return explanation.isPresent() ? 0 : 1;
    }
}
