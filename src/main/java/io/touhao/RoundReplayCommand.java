package io.touhao;

import io.touhao.directory.Actor;
import io.touhao.report.circular.Replay;
import io.touhao.review.round.RoundId;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a frozen round's circulars again and compares them byte for byte; exit status 1 where anything differs. */
@Command(name = "replay", mixinStandardHelpOptions = true,
        description = "Verify a frozen round, make its circulars again and compare them with the kept files byte for byte.")
final class RoundReplayCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "ID", description = "number of the round, as its page's address ends")
    private long id;

    @Override
    public Integer call() {
        CommandLogs.onlyWarnings();
        var report = OpenedPlatform.as(Actor.SYSTEM, context -> context.getBean(Replay.class).of(new RoundId(id)));
        print(report, new PrintStream(System.out, true, StandardCharsets.UTF_8));
        return report.agrees() ? 0 : 1;
    }

    private static void print(Replay.Report report, PrintStream out) {
        out.printf("%s: %d records, root %s, %s%n", report.round(), report.snapshot().leaves(), report.snapshot().root(),
                report.snapshot().difference().orElse("equal"));
        for (var circular : report.circulars()) {
            out.printf("%s %s: %,d bytes, %s%n", circular.number(), circular.title(), circular.bytes(),
                    circular.difference().orElse("equal"));
        }
        if (report.circulars().isEmpty()) {
            out.println("no circular of this round is issued");
        }
    }
}
