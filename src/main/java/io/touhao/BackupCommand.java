package io.touhao;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes all records into one file; may run beside the server. */
@Command(name = "backup", description = "Write all records into one zip file. May run beside the server.")
final class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The zip file to write; must not exist.")
    private Path file;

    @Override
    public Integer call() throws IOException, SQLException {
        CommandLogs.onlyWarnings();
        if (Files.exists(file)) {
            throw new StartRefusal("'%s' exists already. Name another file.".formatted(file));
        }
        try (var storage = Storage.openBeside(StorageSettings.from(System::getenv));
                var connection = storage.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.createStatement().execute("select set_config('touhao.scope', '*', true)");
            var tables = Backup.write(connection, file);
            connection.rollback();
            System.out.printf("%d tables written to %s (%,d bytes)%n", tables, file, Files.size(file));
        }
        return 0;
    }
}
