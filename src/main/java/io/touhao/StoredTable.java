package io.touhao;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table that holds records.
 *
 * @param columnList the columns that are stored as given, generated ones left out
 * @param forced whether row-level security binds its owner
 */
record StoredTable(String name, String columnList, boolean forced) {

    String entry() {
        return name + ".copy";
    }

    /** Tables whose rows others refer to come first. */
    static List<StoredTable> inOrderOfReference(Connection connection) throws SQLException {
        var left = new ArrayList<>(all(connection));
        var references = references(connection);
        var ordered = new LinkedHashSet<StoredTable>();
        while (!left.isEmpty()) {
            var names = left.stream().map(StoredTable::name).collect(Collectors.toSet());
            var free = left.stream().filter(table -> references.stream().noneMatch(arrow -> arrow.blocks(table, names))).toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("tables refer to each other in a circle: " + names);
            }
            ordered.addAll(free);
            left.removeAll(free);
        }
        return List.copyOf(ordered);
    }

    private record Arrow(String from, String to) {

        boolean blocks(StoredTable table, Set<String> waiting) {
            return from.equals(table.name()) && !from.equals(to) && waiting.contains(to);
        }
    }

    private static List<StoredTable> all(Connection connection) throws SQLException {
        var sql = """
                select format('%I.%I', n.nspname, c.relname), c.relforcerowsecurity,
                    (select string_agg(format('%I', a.attname), ', ' order by a.attnum) from pg_attribute a
                     where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '')
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and c.relname <> 'schema_history'
                  and n.nspname = any (?)
                order by 1
                """;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", Migrations.schemas().toArray()));
            var rows = statement.executeQuery();
            var tables = new ArrayList<StoredTable>();
            while (rows.next()) {
                tables.add(new StoredTable(rows.getString(1), rows.getString(3), rows.getBoolean(2)));
            }
            return tables;
        }
    }

    private static List<Arrow> references(Connection connection) throws SQLException {
        var sql = "select distinct conrelid::regclass::text, confrelid::regclass::text from pg_constraint where contype = 'f'";
        try (var rows = connection.createStatement().executeQuery(sql)) {
            var arrows = new ArrayList<Arrow>();
            while (rows.next()) {
                arrows.add(new Arrow(rows.getString(1), rows.getString(2)));
            }
            return arrows;
        }
    }
}
