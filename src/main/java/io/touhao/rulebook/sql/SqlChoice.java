package io.touhao.rulebook.sql;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import io.touhao.rulebook.Expression;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** A rule that only chooses between figures it writes down ({@code a ? 10 : b ? 8 : 0}), said in SQL with other figures in their place. */
public final class SqlChoice {

    private final SqlRule rule;
    private final Function<BigDecimal, String> said;

    private SqlChoice(SqlRule rule, Function<BigDecimal, String> said) {
        this.rule = rule;
        this.said = said;
    }

    /** The checked rule, each figure said as given, and null where what it chooses by is unknown; none where it does more than choose. */
    public static Optional<String> of(SqlColumns columns, Expression rule, Parameters parameters, Function<BigDecimal, String> said) {
        var root = rule.tree().getExpr();
        if (!isChoice(root)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SqlChoice(new SqlRule(columns, rule, parameters), said).say(root));
        } catch (UnsayableRule unchecked) {
            throw new IllegalStateException(rule.text(), unchecked);
        }
    }

    private static boolean isChoice(CelExpr node) {
        return isFigure(node) || chooses(node) && isChoice(node.call().args().get(1)) && isChoice(node.call().args().get(2));
    }

    private static boolean isFigure(CelExpr node) {
        return node.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT && node.constant().getKind() == CelConstant.Kind.DOUBLE_VALUE;
    }

    private static boolean chooses(CelExpr node) {
        return node.exprKind().getKind() == CelExpr.ExprKind.Kind.CALL && node.call().function().equals("_?_:_");
    }

    private String say(CelExpr node) throws UnsayableRule {
        if (isFigure(node)) {
            return said.apply(SqlRule.decimal(node.constant()));
        }
        var arguments = node.call().args();
        return SqlRule.chosen(rule.condition(arguments.get(0)), say(arguments.get(1)), say(arguments.get(2)));
    }
}
