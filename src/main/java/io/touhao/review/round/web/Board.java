package io.touhao.review.round.web;

import io.touhao.directory.UnitPath;
import io.touhao.quantity.WorkingDays;
import io.touhao.review.round.ItemCount;
import io.touhao.review.round.Sheet;
import io.touhao.review.round.SheetId;
import io.touhao.review.round.SheetKind;
import io.touhao.review.round.web.Chain.Standing;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who has reported, and who holds what is missing, grouped as the reader asks. */
final class Board {

    private final UnitPath viewer;
    private final List<Chain> chains;
    private final Map<SheetId, Sheet> sheets;
    private final WorkingDays calendar;
    private final LocalDate today;
    private final ZoneId zone;

    Board(UnitPath viewer, List<Sheet> all, WorkingDays calendar, LocalDate today, ZoneId zone) {
        this.viewer = viewer;
        this.sheets = all.stream().collect(Collectors.toMap(Sheet::id, Function.identity()));
        this.chains = all.stream()
                .filter(sheet -> sheet.kind() == SheetKind.OWNER)
                .map(sheet -> Chain.of(sheet, sheets))
                .toList();
        this.calendar = calendar;
        this.today = today;
        this.zone = zone;
    }

    /** One line a unit right below; one a post where nothing lies below. */
    List<BoardRow> byUnit(Map<String, String> lastSteps) {
        var groups = new TreeMap<String, List<Chain>>();
        chains.forEach(chain -> groups.computeIfAbsent(group(chain.owner()), key -> new java.util.ArrayList<>()).add(chain));
        return groups.entrySet().stream()
                .map(group -> row(group.getKey(), group.getValue(), lastSteps))
                .sorted(worstFirst())
                .toList();
    }

    private BoardRow row(String key, List<Chain> group, Map<String, String> lastSteps) {
        var counts = new EnumMap<Standing, Integer>(Standing.class);
        group.forEach(chain -> counts.merge(chain.standing(), chain.owner().items(), Integer::sum));
        var holding = holding(group);
        return new BoardRow(
                name(key, group), address(key, group), counts, holding.isEmpty() ? "" : holding.getFirst().holder(),
                holding.stream().mapToLong(this::held).max().orElse(0), lastSteps.getOrDefault(key, ""));
    }

    /** Lines by action or by leading office; a sheet may stand on several. */
    List<BoardRow> by(List<ItemCount> items, Function<ItemCount, String> group) {
        var standings = chains.stream().collect(Collectors.toMap(chain -> chain.owner().id(), Chain::standing));
        var groups = new TreeMap<String, Map<Standing, Integer>>();
        items.stream().filter(item -> standings.containsKey(item.sheet())).forEach(item -> groups
                .computeIfAbsent(group.apply(item), key -> new EnumMap<>(Standing.class))
                .merge(standings.get(item.sheet()), item.count(), Integer::sum));
        return groups.entrySet().stream()
                .map(entry -> new BoardRow(entry.getKey(), "", entry.getValue(), "", 0, ""))
                .toList();
    }

    BoardRow total() {
        var counts = new EnumMap<Standing, Integer>(Standing.class);
        chains.forEach(chain -> counts.merge(chain.standing(), chain.owner().items(), Integer::sum));
        return new BoardRow("合计", "", counts, "", 0, "");
    }

    /** The owners who hold longest what is not handed in. */
    List<Holder> longest(int most) {
        return chains.stream()
                .filter(chain -> chain.owner().isOpen())
                .map(chain -> new Holder(chain.owner(), held(chain)))
                .sorted(Comparator.comparingLong(Holder::held).thenComparingInt(Holder::items).reversed()
                        .thenComparing(holder -> holder.sheet().unit()))
                .limit(most)
                .toList();
    }

    long openOwners() {
        return chains.stream().filter(chain -> chain.owner().isOpen()).count();
    }

    /** An owner who has not handed in. */
    record Holder(Sheet sheet, long held) {
        int items() {
            return sheet.items();
        }

        String work() {
            return sheet.returnReason().isEmpty() ? "未报" : "修改重报";
        }

        boolean isLate() {
            return held >= 5;
        }
    }

    /** Those of whoever holds most, the most first. */
    private static List<Chain> holding(List<Chain> group) {
        var byHolder = group.stream()
                .filter(chain -> chain.standing() != Standing.PASSED)
                .collect(Collectors.groupingBy(Chain::holder, HashMap::new, Collectors.toList()));
        return byHolder.values().stream()
                .max(Comparator.comparingInt(chains -> chains.stream().mapToInt(chain -> chain.owner().items()).sum()))
                .orElse(List.of());
    }

    private long held(Chain chain) {
        return calendar.between(LocalDate.ofInstant(chain.since(), zone), today);
    }

    /** The unit below the reader's that it lies in, or the post itself. */
    private String group(Sheet owner) {
        if (viewer.depth() >= 3) {
            return "sheet/" + owner.id().value();
        }
        var labels = owner.unit().value().split("\\.");
        var depth = Math.min(labels.length, viewer.equals(UnitPath.ALL) ? 2 : viewer.depth() + 1);
        return String.join(".", List.of(labels).subList(0, depth));
    }

    private String name(String key, List<Chain> group) {
        var first = group.getFirst().owner();
        if (key.startsWith("sheet/")) {
            return first.owner().postName() + " " + first.owner().personName();
        }
        if (key.equals(viewer.value()) || !key.contains(".")) {
            return "本级";
        }
        return consolidated(key).map(Sheet::unitName).orElse(first.unitName());
    }

    private String address(String key, List<Chain> group) {
        return key.startsWith("sheet/")
                ? group.getFirst().owner().address()
                : consolidated(key).map(Sheet::address).orElse("");
    }

    private java.util.Optional<Sheet> consolidated(String unit) {
        return sheets.values().stream()
                .filter(sheet -> sheet.kind() == SheetKind.UNIT && sheet.unit().value().equals(unit))
                .findFirst();
    }

    private static Comparator<BoardRow> worstFirst() {
        return Comparator.comparing((BoardRow row) -> BoardRow.percent(row.passed(), row.due()))
                .thenComparing(BoardRow::reported)
                .thenComparing(BoardRow::name);
    }
}
