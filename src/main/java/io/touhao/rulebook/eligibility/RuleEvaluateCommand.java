package io.touhao.rulebook.eligibility;

import io.touhao.rulebook.BadFact;
import io.touhao.rulebook.FactSheet;
import io.touhao.rulebook.Facts;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code rule evaluate PACK --on DATE --facts FILE --json}: what a pack says of one subject, and why. Exit status 0 whatever
 * it says, 2 where it was asked wrongly.
 */
@Command(name = "evaluate", mixinStandardHelpOptions = true,
        description = "Judge one subject by a pack: verdict, points, and each condition with what is had and needed.")
public final class RuleEvaluateCommand implements Callable<Integer> {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Parameters(index = "0", paramLabel = "PACK", description = "A pack or a title: srdi-2022, srdi.")
    private String pack = "";

    @Option(names = "--on", paramLabel = "DATE", required = true, description = "The day whose rules hold: 2023-06-01.")
    private String on = "";

    @Option(names = "--facts", paramLabel = "FILE", required = true, description = "What is known of the subject, as JSON; see docs/facts.md.")
    private Path file = Path.of("");

    @Option(names = "--review", description = "A review of a title held, which may go by rules that take no more applications.")
    private boolean review;

    @Option(names = "--json", description = "For machines.")
    private boolean json;

    @Override
    public Integer call() {
        try {
            var verdict = verdict();
            var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            out.print(json ? VerdictJson.of(verdict) + "\n" : verdict.print());
            return 0;
        } catch (AskedWrongly wrong) {
            new PrintStream(System.err, true, StandardCharsets.UTF_8).println("touhao: " + wrong.getMessage());
            return 2;
        }
    }

    private Verdict verdict() throws AskedWrongly {
        var day = day();
        var asked = pack(day);
        return asked.judge(facts(asked, sheet()));
    }

    private LocalDate day() throws AskedWrongly {
        try {
            return LocalDate.parse(on);
        } catch (DateTimeParseException unreadable) {
            throw new AskedWrongly("“%s”不是日期。请写成 2023-06-01。".formatted(on));
        }
    }

    private EligibilityPack pack(LocalDate day) throws AskedWrongly {
        var packs = new BundledEligibilityPacks();
        var versions = packs.versions(pack);
        if (versions.isEmpty()) {
            throw new AskedWrongly("没有“%s”这个标准。可选：%s。".formatted(pack, String.join("、", BundledEligibilityPacks.names())));
        }
        var found = packs.on(pack, day, review ? Purpose.REVIEW : Purpose.APPLICATION);
        return found.orElseThrow(() -> new AskedWrongly("“%s”在 %s 没有施行的版本。施行期：%s。请换日期，或换标准。".formatted(
                pack, day, versions.stream().map(RuleEvaluateCommand::span).collect(Collectors.joining("；")))));
    }

    private static String span(EligibilityPack version) {
        return "%s 自 %s %s%s（依据 %s）".formatted(version.id(), version.effectiveFrom(),
                version.effectiveTo().map(last -> "至 " + last).orElse("起"),
                version.transition().map(kept -> "，复核用到 %s（--review）".formatted(kept.reviewsUntil())).orElse(""), version.citation().words());
    }

    private JsonNode sheet() throws AskedWrongly {
        try {
            return MAPPER.readTree(Files.readString(file));
        } catch (JacksonException broken) {
            throw new AskedWrongly("%s 不是合格的 JSON：%s。请改正，例如 {\"revenue\": 5200}。".formatted(file, broken.getOriginalMessage()));
        } catch (NoSuchFileException missing) {
            throw new AskedWrongly("没有 %s 这个文件。请给出一个事实文件，格式见 docs/facts.md。".formatted(file));
        } catch (IOException unreadable) {
            throw new AskedWrongly("读不了 %s：%s。请给出一个事实文件，格式见 docs/facts.md。".formatted(file, unreadable.getMessage()));
        }
    }

    private Facts facts(EligibilityPack asked, JsonNode sheet) throws AskedWrongly {
        try {
            return FactSheet.read(asked.catalogue(), sheet);
        } catch (BadFact bad) {
            throw new AskedWrongly("%s：%s%s".formatted(file, bad.what(), bad.advice()));
        }
    }

    /** What was asked, why it cannot be answered, and what to do instead. */
    private static final class AskedWrongly extends Exception {

        AskedWrongly(String message) {
            super(message);
        }
    }
}
