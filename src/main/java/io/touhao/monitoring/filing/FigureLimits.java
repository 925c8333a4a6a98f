package io.touhao.monitoring.filing;

import io.touhao.monitoring.form.Form;
import io.touhao.monitoring.form.Item;
import io.touhao.monitoring.form.Kind;
import io.touhao.monitoring.form.Measure;
import io.touhao.page.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a figure of a return may be at all, whoever brings it: twelve digits and four decimals, an answer that is offered. */
final class FigureLimits {

    private static final int DIGITS = 12;
    private static final int DECIMALS = 4;

    private FigureLimits() {}

    /** The columns with figures beyond the limits; their size is told without writing them out. */
    static List<Refusal> broken(Form form, Cells cells) {
        return form.items().stream().flatMap(item -> broken(item, cells)).toList();
    }

    private static Stream<Refusal> broken(Item item, Cells cells) {
        return item.kind().measures().stream().flatMap(measure -> cells.at(item, measure).stream()
                .filter(figure -> !fits(figure) || !isOffered(item, measure, figure))
                .map(figure -> new FilingRefusal.FigureUnfit(item.column(measure), item.shortTitle(), item.kind().isChosen())));
    }

    private static boolean fits(BigDecimal figure) {
        var plain = figure.stripTrailingZeros();
        return plain.precision() - plain.scale() <= DIGITS && plain.scale() <= DECIMALS;
    }

    private static boolean isOffered(Item item, Measure measure, BigDecimal figure) {
        if (!item.kind().isChosen() || measure != Measure.NOW) {
            return true;
        }
        var answer = Optional.of(figure).filter(one -> one.signum() >= 0 && one.stripTrailingZeros().scale() <= 0).map(BigDecimal::intValue);
        var all = item.options().keySet().stream().mapToInt(Integer::intValue).sum();
        return answer.filter(one -> item.kind() == Kind.CHOICE ? item.options().containsKey(one) : (one & ~all) == 0).isPresent();
    }
}
