package io.touhao.report.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The head of a table: which column holds what.
 *
 * @param top its first row
 * @param bottom its last row
 * @param columns the chosen column of each meaning
 * @param besides meanings that share the column of another: 责任单位及责任人
 * @param asksWhetherDone whether the state column asks 是否完成 and is answered by 是
 */
record Head(int top, int bottom, Map<Meaning, Integer> columns, Map<Integer, List<Meaning>> besides, boolean asksWhetherDone) {

    Head {
        columns = Map.copyOf(columns);
        besides = Map.copyOf(besides);
    }

    Optional<Integer> column(Meaning meaning) {
        return Optional.ofNullable(columns.get(meaning));
    }

    List<Meaning> besides(Meaning meaning) {
        return column(meaning).map(column -> besides.getOrDefault(column, List.of())).orElse(List.of());
    }
}
