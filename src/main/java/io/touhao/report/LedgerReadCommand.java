package io.touhao.report;

import io.touhao.report.ledger.LedgerJson;
import io.touhao.report.ledger.LedgerOutcome;
import io.touhao.report.ledger.LedgerReader;
import io.touhao.report.ledger.LedgerReading;
import io.touhao.report.ledger.LedgerRefusal;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what an import would see in a ledger. Needs no database. */
@Command(name = "read", mixinStandardHelpOptions = true, description = "读一份台账（xlsx、xls、csv），打印导入时看到的内容。")
public final class LedgerReadCommand implements Callable<Integer> {

    private static final int REFUSED = 2;
    private static final long LARGEST = 64L << 20;

    @Parameters(index = "0", paramLabel = "FILE", description = "台账文件")
    private Path file = Path.of("");

    @Option(names = "--json", description = "打印 JSON")
    private boolean json;

    @Option(names = "--year", paramLabel = "YEAR", defaultValue = "2023", description = "方案年度，没写年份的时限按它推算（${DEFAULT-VALUE}）")
    private int year;

    @Option(names = "--imported-by", paramLabel = "OFFICE", description = "交来文件的单位；表中有别的单位的任务时整份退回")
    private Optional<String> importer = Optional.empty();

    @Override
    public Integer call() throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        if (!Files.isRegularFile(file)) {
            err.println("没有这个文件：" + file);
            return REFUSED;
        }
        String name = file.getFileName().toString();
        LedgerOutcome outcome = read(name);
        if (json) {
            out.println(LedgerJson.of(name, outcome));
        }
        return switch (outcome) {
            case LedgerReading reading -> print(reading, out);
            case LedgerRefusal refusal -> print(refusal, err);
        };
    }

    private LedgerOutcome read(String name) throws IOException {
        if (Files.size(file) > LARGEST) {
            return new LedgerRefusal.Swollen("文件字节数", LARGEST);
        }
        return new LedgerReader(year, importer).read(name, Files.readAllBytes(file));
    }

    private int print(LedgerReading reading, PrintStream out) {
        if (!json) {
            reading.rows().forEach(row -> out.printf("%s\t%s\t%s\t%s%n", row.no(), row.task(), row.lead(), row.dueText()));
            out.printf("共 %d 条%n", reading.rows().size());
        }
        return 0;
    }

    private static int print(LedgerRefusal refusal, PrintStream err) {
        err.println(refusal.what());
        refusal.instead().ifPresent(err::println);
        return REFUSED;
    }
}
