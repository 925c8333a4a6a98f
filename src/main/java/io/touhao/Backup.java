package io.touhao;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * All rows of all schemas in one zip, read from a single state of the database: a {@code COPY} file a table, and a
 * manifest with the versions of the schemas. It holds the evidence files too, since they are rows.
 */
final class Backup {

    private static final String MANIFEST = "manifest.txt";

    private Backup() {}

    /** Writes the backup and returns how many tables it holds. */
    static int write(Connection connection, Path file) throws SQLException, IOException {
        var tables = StoredTable.inOrderOfReference(connection);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, MANIFEST, manifest(connection).getBytes(StandardCharsets.UTF_8));
            for (var table : tables) {
                zip.putNextEntry(new ZipEntry(table.entry()));
                copyOut(connection, table, zip);
                zip.closeEntry();
            }
            entry(zip, "sequences.sql", sequences(connection).getBytes(StandardCharsets.UTF_8));
        }
        return tables.size();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static void copyOut(Connection connection, StoredTable table, OutputStream zip) throws SQLException, IOException {
        var keepsOpen = new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() {}
        };
        var sql = "copy (select %s from %s) to stdout".formatted(table.columnList(), table.name());
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, keepsOpen);
    }

    /** Puts the rows back into empty tables of the same versions, whole or not at all. */
    static int restore(Connection connection, Path file) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (var zip = new ZipFile(file.toFile())) {
            refuseOtherVersions(connection, zip);
            var tables = StoredTable.inOrderOfReference(connection);
            tables.reversed().forEach(table -> execute(connection, "alter table %1$s disable trigger user, no force row level security".formatted(table.name())));
            tables.reversed().forEach(table -> execute(connection, "delete from " + table.name()));
            for (var table : tables) {
                copyIn(connection, table, zip);
            }
            execute(connection, text(zip, "sequences.sql"));
            tables.forEach(table -> execute(connection, "alter table %s enable trigger user".formatted(table.name())));
            tables.stream().filter(StoredTable::forced).forEach(table -> execute(connection, "alter table %s force row level security".formatted(table.name())));
            connection.commit();
            return tables.size();
        } catch (SQLException | IOException | RuntimeException failure) {
            connection.rollback();
            throw failure;
        }
    }

    private static void refuseOtherVersions(Connection connection, ZipFile zip) throws SQLException, IOException {
        if (zip.getEntry(MANIFEST) == null) {
            throw new StartRefusal("'%s' is no backup of Touhao: it has no %s.".formatted(zip.getName(), MANIFEST));
        }
        var theirs = text(zip, MANIFEST);
        var ours = manifest(connection);
        if (!theirs.equals(ours)) {
            throw new StartRefusal("the backup was written by other versions of the schemas.%nbackup:%n%s%nhere:%n%sRestore it with the Touhao that wrote it, then upgrade."
                    .formatted(theirs, ours));
        }
    }

    private static void copyIn(Connection connection, StoredTable table, ZipFile zip) throws SQLException, IOException {
        var entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw new StartRefusal("the backup lacks the table %s.".formatted(table.name()));
        }
        try (var rows = zip.getInputStream(entry)) {
            var sql = "copy %s (%s) from stdin".formatted(table.name(), table.columnList());
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, rows);
        }
    }

    private static String text(ZipFile zip, String name) throws IOException {
        try (InputStream content = zip.getInputStream(zip.getEntry(name))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void execute(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private static String manifest(Connection connection) throws SQLException {
        var text = new StringBuilder();
        for (var module : Migrations.schemas()) {
            text.append(module).append(' ').append(one(connection, "select coalesce(max(version), '-') from %s.schema_history where success".formatted(module))).append('\n');
        }
        return text.toString();
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String sequences(Connection connection) throws SQLException {
        var text = new StringBuilder("select 1");
        var sql = "select format('%I.%I', schemaname, sequencename), last_value from pg_sequences where last_value is not null order by 1";
        try (var rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                text.append(";\nselect setval('").append(rows.getString(1)).append("', ").append(rows.getLong(2)).append(')');
            }
        }
        return text.toString();
    }
}
