package io.touhao.report.exchange;

import io.touhao.commitment.LedgerRow;
import io.touhao.directory.Actor;
import io.touhao.report.ledger.SheetRow;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The commitments in an actor's scope, to be found by code or by the words of the task. */
final class Tasks {

    private static final double NEAR = 0.6;

    private final Actor actor;
    private final Map<String, LedgerRow> byCode;
    private final Map<String, List<LedgerRow>> byTitle;
    private final List<LedgerRow> own;

    Tasks(Actor actor, List<LedgerRow> rows) {
        this.actor = actor;
        this.byCode = rows.stream().collect(Collectors.toMap(TaskCode::of, Function.identity(), (one, other) -> one));
        this.byTitle = rows.stream().collect(Collectors.groupingBy(row -> plain(row.title())));
        this.own = rows.stream().filter(this::isOwn).toList();
    }

    /** What a line speaks of. */
    sealed interface Found {

        record One(LedgerRow row) implements Found {}

        record None(String reason) implements Found {}

        record Unsure(String reason) implements Found {}
    }

    boolean isOwn(LedgerRow row) {
        return row.owner().answersThrough(actor);
    }

    Found find(SheetRow row) {
        String code = TaskCode.plain(row.code());
        if (code.isEmpty()) {
            return byWords(row);
        }
        return Optional.ofNullable(byCode.get(code))
                .<Found>map(Found.One::new)
                .orElseGet(() -> new Found.None("没有编号 %s 的事项，或它不在您的范围内".formatted(code)));
    }

    private Found byWords(SheetRow row) {
        List<LedgerRow> named = byTitle.getOrDefault(plain(row.task()), List.of());
        List<LedgerRow> ownNamed = named.stream().filter(this::isOwn).toList();
        List<LedgerRow> ofUnit = named.stream().filter(task -> names(row.lead(), task)).toList();
        for (List<LedgerRow> candidates : List.of(ofUnit, ownNamed, named)) {
            if (candidates.size() == 1) {
                return new Found.One(candidates.getFirst());
            }
        }
        return named.isEmpty()
                ? similar(row.task())
                : new Found.Unsure("有 %d 条同名事项，请在“事项编号”一列写明是哪一条".formatted(named.size()));
    }

    private static boolean names(String lead, LedgerRow task) {
        return lead.contains(task.unitName()) || lead.equals(task.owner().officeName());
    }

    private Found similar(String task) {
        Set<String> wanted = pairs(task);
        return own.stream()
                .max(Comparator.comparingDouble(row -> likeness(wanted, pairs(row.title()))))
                .filter(row -> likeness(wanted, pairs(row.title())) >= NEAR)
                .<Found>map(row -> new Found.Unsure("与“%s”（%s）相近，请核对任务事项或写明事项编号".formatted(row.title(), TaskCode.of(row))))
                .orElseGet(() -> new Found.None("没有这条任务：任务事项与下达的都对不上"));
    }

    private static double likeness(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        return one.isEmpty() || other.isEmpty() ? 0 : 2.0 * common / (one.size() + other.size());
    }

    private static Set<String> pairs(String text) {
        String plain = plain(text);
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 2 <= plain.length(); at++) {
            pairs.add(plain.substring(at, at + 2));
        }
        return pairs;
    }

    /** Without width, white space and marks. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}%+.]", "");
    }
}
