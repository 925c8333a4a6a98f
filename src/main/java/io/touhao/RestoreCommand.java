package io.touhao;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Replaces all records by those of a backup, whole or not at all; the server must be stopped. */
@Command(name = "restore", description = "Replace all records by those of a backup. The server must be stopped.")
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A file written by backup.")
    private Path file;

    @Option(names = "--replace", description = "Needed where the database already holds records.")
    private boolean replace;

    @Override
    public Integer call() throws IOException, SQLException {
        CommandLogs.onlyWarnings();
        if (!Files.isReadable(file)) {
            throw new StartRefusal("'%s' cannot be read.".formatted(file));
        }
        try (var storage = Storage.open(StorageSettings.from(System::getenv));
                var connection = storage.dataSource().getConnection()) {
            if (!replace && holdsRecords(connection)) {
                throw new StartRefusal("the database already holds records. Add --replace to put the backup in their place.");
            }
            System.out.printf("%d tables restored from %s%n", Backup.restore(connection, file), file);
        }
        return 0;
    }

    private static boolean holdsRecords(java.sql.Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("select exists (select 1 from platform.first_start)")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }
}
