package io.touhao.commitment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Rows turned into one text array a column, so that a statement takes thousands of rows at once. */
final class Columns {

    private final int size;
    private final Map<String, @Nullable String[]> columns = new LinkedHashMap<>();
    private int row = -1;

    Columns(int size) {
        this.size = size;
    }

    Columns next() {
        row++;
        return this;
    }

    Columns set(String column, Object value) {
        columns.computeIfAbsent(column, name -> new String[size])[row] =
                value instanceof Optional<?> optional ? optional.map(Object::toString).orElse(null) : value.toString();
        return this;
    }

    StatementSpec bind(StatementSpec statement) {
        var bound = statement;
        for (var column : columns.entrySet()) {
            bound = bound.param(column.getKey(), column.getValue());
        }
        return bound;
    }
}
