package io.touhao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database server that outlived the run which started it, told by the {@code postmaster.pid} in its data folder. */
record LeftoverServer(ProcessHandle process, Path data) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);

    /** The living server on this data folder; a pid file without one is stale and is deleted. */
    static Optional<LeftoverServer> in(Path data) {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var server = pid(file).flatMap(ProcessHandle::of)
                .filter(process -> isOurs(process, data))
                .map(process -> new LeftoverServer(process, data));
        if (server.isEmpty()) {
            delete(file);
        }
        return server;
    }

    private static Optional<Long> pid(Path file) {
        return lines(file).stream().findFirst().map(String::strip).filter(line -> line.matches("\\d{1,10}")).map(Long::valueOf);
    }

    /** A pid may have been given to another process since: only a postgres that names our folder is ours. */
    private static boolean isOurs(ProcessHandle process, Path data) {
        var commandLine = commandLine(process);
        return commandLine.contains("postgres") && commandLine.contains(data.toString());
    }

    private static String commandLine(ProcessHandle process) {
        var arguments = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        return Files.isReadable(arguments)
                ? String.join(" ", lines(arguments)).replace('\0', ' ')
                : process.info().commandLine().orElse("");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void stop() {
        LOG.info("stopping the database server {} left over by an earlier run", process.pid());
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            process.destroyForcibly();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}
