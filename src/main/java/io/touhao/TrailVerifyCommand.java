package io.touhao;

import io.touhao.access.TrailVerification;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Recomputes the chain of the trail; exit status 1 where a row does not fit. */
@Command(name = "verify", description = "Recompute the chain and name the first row that does not fit.")
final class TrailVerifyCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        CommandLogs.onlyWarnings();
        var outcome = OpenedStorage.reading(TrailVerification::of);
        outcome.broken().ifPresentOrElse(
                broken -> System.out.printf("row %d: %s (%d rows before it fit)%n", broken.seq(), broken.reason(), outcome.rows()),
                () -> System.out.printf("%d rows, the chain is whole%n", outcome.rows()));
        return outcome.broken().isPresent() ? 1 : 0;
    }
}
