package io.touhao.review.round.web;

import io.touhao.directory.Level;
import io.touhao.review.round.Sheet;
import io.touhao.review.round.SheetId;
import io.touhao.review.round.SheetKind;
import io.touhao.review.round.SheetState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An owner's sheet and those that take it up, as far as the reader sees, the root's left out. */
record Chain(List<Sheet> sheets) {

    /** Where what an owner reports has come to. */
    enum Standing {
        PASSED("f-ink"), PENDING("f-ink3"), RETURNED("f-r"), OPEN("f-n");

        private final String css;

        Standing(String css) {
            this.css = css;
        }

        /** The fill of its part of the bar. */
        String css() {
            return css;
        }
    }

    static Chain of(Sheet owner, Map<SheetId, Sheet> all) {
        var chain = new ArrayList<Sheet>();
        chain.add(owner);
        for (var upper = owner.upper(); upper.isPresent(); ) {
            var sheet = Optional.ofNullable(all.get(upper.get()));
            sheet.filter(found -> found.upper().isPresent()).ifPresent(chain::add);
            upper = sheet.flatMap(Sheet::upper);
        }
        return new Chain(List.copyOf(chain));
    }

    Sheet owner() {
        return sheets.getFirst();
    }

    /** What went up as missing is missing, however far the sheets above have come. */
    Standing standing() {
        if (sheets.stream().anyMatch(sheet -> sheet.state() == SheetState.RETURNED)) {
            return Standing.RETURNED;
        }
        if (!owner().state().isReported()) {
            return Standing.OPEN;
        }
        var through = sheets.stream().allMatch(sheet -> sheet.state().isReported());
        return through && sheets.getLast().state() == SheetState.TAKEN ? Standing.PASSED : Standing.PENDING;
    }

    /** Whose turn it is: the first sheet of the chain that is open; none where the top judges. */
    Optional<Sheet> turn() {
        return sheets.stream().filter(Sheet::isOpen).findFirst();
    }

    /** Since when whoever holds it holds it. */
    Instant since() {
        return turn().filter(sheet -> sheet.kind() == SheetKind.OWNER || sheet.state() == SheetState.RETURNED)
                .map(Sheet::since)
                .orElseGet(() -> sheets.stream().filter(sheet -> !sheet.isOpen()).map(Sheet::since)
                        .max(Instant::compareTo).orElse(owner().since()));
    }

    /** 县级 · 填报. */
    String holder() {
        return turn().map(sheet -> level(sheet.level()) + " · " + work(sheet)).orElse("上级 · 审核");
    }

    private static String work(Sheet sheet) {
        if (sheet.state() == SheetState.RETURNED) {
            return "修改";
        }
        return sheet.kind() == SheetKind.OWNER ? "填报" : "汇总";
    }

    private static String level(Level level) {
        return switch (level) {
            case PROVINCE -> "省厅";
            case CITY -> "市局";
            case COUNTY -> "县级";
            case ZONE -> "功能区";
        };
    }
}
