package io.touhao.bench;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** First and second start, and issue with cascade against inserts a row and in batches. */
public final class Start {

    private Start() {}

    public static void main(String[] arguments) throws Exception {
        var home = Files.createTempDirectory("touhao-bench");
        System.out.println("| what | figure |");
        System.out.println("| --- | ---: |");
        try (var first = Server.start(home)) {
            row("first start to first page, s", first.untilFirstPage().toMillis() / 1000.0);
            try (var database = first.database()) {
                var commitments = count(database);
                row("commitments issued", commitments);
                row("issue and cascade, ms", first.laidDown("plans of the demo"));
                row("peer: the same rows, one statement each, ms", copyOneByOne(database));
                row("peer: the same rows, JDBC batches of 500, ms", copyInBatches(database));
            }
        }
        try (var second = Server.start(home)) {
            row("second start to first page, s", second.untilFirstPage().toMillis() / 1000.0);
        }
    }

    private static void row(String what, double figure) {
        System.out.printf("| %s | %,.1f |%n", what, figure);
    }

    private static long count(Connection database) throws SQLException {
        try (var rows = database.createStatement().executeQuery("select count(*) from commitment.commitment")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static double copyOneByOne(Connection database) throws SQLException {
        return copy(database, 1);
    }

    private static double copyInBatches(Connection database) throws SQLException {
        return copy(database, 500);
    }

    /** Writes every commitment's text columns into a table of the same indexes, so many rows a round trip. */
    private static double copy(Connection database, int batch) throws SQLException {
        database.createStatement().execute("create table public.peer (like commitment.commitment including defaults including indexes)");
        try {
            var rows = allRows(database);
            database.setAutoCommit(false);
            var begin = System.nanoTime();
            try (var insert = database.prepareStatement("insert into public.peer select * from json_populate_record(null::public.peer, ?::json)")) {
                for (var number = 0; number < rows.size(); number++) {
                    insert.setString(1, rows.get(number));
                    insert.addBatch();
                    if ((number + 1) % batch == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            database.commit();
            return (System.nanoTime() - begin) / 1e6;
        } finally {
            database.setAutoCommit(true);
            database.createStatement().execute("drop table public.peer");
        }
    }

    private static List<String> allRows(Connection database) throws SQLException {
        var all = new ArrayList<String>();
        try (var rows = database.createStatement().executeQuery("select row_to_json(c)::text from commitment.commitment c")) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }
}
