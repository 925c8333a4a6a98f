package io.touhao.plan;

import io.touhao.page.Refusal;
import io.touhao.page.Refused;
import io.touhao.plan.reading.PlanReader;
import io.touhao.plan.reading.PlanReading;
import io.touhao.plan.reading.ReadingJson;
import io.touhao.plan.reading.ReadingOutline;
import io.touhao.plan.reading.text.PlanFile;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a plan document and prints what it promises: {@code plan read DOCUMENT [--json]}. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = "Reads a plan (txt or docx) and prints its clauses, targets, deadlines, recurrences and responsible bodies.")
public class PlanReadCommand implements Callable<Integer> {

    private static final int READ = 0;
    private static final int REFUSED = 2;

    @Parameters(index = "0", paramLabel = "DOCUMENT", description = "the plan: UTF-8 or GB18030 text, or docx")
    private Path document = Path.of("");

    @Option(names = "--json", description = "print one JSON object instead of an outline")
    private boolean json;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);

    @Override
    public Integer call() {
        try {
            PlanReading reading = PlanReader.read(PlanFile.read(document));
            out.print(json ? ReadingJson.write(reading) : ReadingOutline.write(reading));
            return READ;
        } catch (Refused refused) {
            refused.refusals().forEach(this::explain);
            return REFUSED;
        }
    }

    private void explain(Refusal refusal) {
        err.println(refusal.what());
        refusal.instead().ifPresent(err::println);
    }
}
