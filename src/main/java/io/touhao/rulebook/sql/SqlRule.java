package io.touhao.rulebook.sql;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import io.touhao.rulebook.Expression;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule over one subject, said in SQL. Conditions reckon in double precision, as the rule engine does, so that both come
 * to the same answer; what is missing stays unknown in both, as does a share of nothing. Figures to be added up are exact.
 */
public final class SqlRule {

    /** The alias of the facts in every statement. */
    public static final String ALIAS = "f";

    private static final Map<String, String> LOGIC = Map.of("_&&_", "and", "_||_", "or");
    private static final Map<String, String> COMPARING = Map.of(
            "_==_", "=", "_!=_", "<>", "_<_", "<", "_<=_", "<=", "_>_", ">", "_>=_", ">=");
    private static final Map<String, String> RECKONING = Map.of("_+_", "+", "_-_", "-", "_*_", "*");

    private final SqlColumns columns;
    private final Expression rule;
    private final Parameters parameters;

    SqlRule(SqlColumns columns, Expression rule, Parameters parameters) {
        this.columns = columns;
        this.rule = rule;
        this.parameters = parameters;
    }

    /** What of the rule cannot be said in SQL; nothing for most. */
    public static List<UnsayableRule> faults(SqlColumns columns, Expression rule) {
        try {
            var said = new SqlRule(columns, rule, new Parameters());
            var root = rule.tree().getExpr();
            if (said.isTruth(root)) {
                said.condition(root);
            } else {
                said.figure(root, true);
            }
            return List.of();
        } catch (UnsayableRule unsayable) {
            return List.of(unsayable);
        }
    }

    /** A checked rule that answers yes or no, as a condition. */
    public static String condition(SqlColumns columns, Expression rule, Parameters parameters) {
        try {
            return new SqlRule(columns, rule, parameters).condition(rule.tree().getExpr());
        } catch (UnsayableRule unchecked) {
            throw new IllegalStateException(rule.text(), unchecked);
        }
    }

    /** A checked rule that answers with a number, as an exact expression. */
    public static String figure(SqlColumns columns, Expression rule, Parameters parameters) {
        try {
            return new SqlRule(columns, rule, parameters).figure(rule.tree().getExpr(), true);
        } catch (UnsayableRule unchecked) {
            throw new IllegalStateException(rule.text(), unchecked);
        }
    }

    /** A checked rule that answers with a number, reckoned in double precision as the rule engine does. */
    public static String reckoned(SqlColumns columns, Expression rule, Parameters parameters) {
        try {
            return new SqlRule(columns, rule, parameters).figure(rule.tree().getExpr(), false);
        } catch (UnsayableRule unchecked) {
            throw new IllegalStateException(rule.text(), unchecked);
        }
    }

    /** What of a rule that is to be reckoned in double precision cannot be said in SQL; nothing for most. */
    public static List<UnsayableRule> reckoningFaults(SqlColumns columns, Expression rule) {
        try {
            new SqlRule(columns, rule, new Parameters()).figure(rule.tree().getExpr(), false);
            return List.of();
        } catch (UnsayableRule unsayable) {
            return List.of(unsayable);
        }
    }

    private boolean isTruth(CelExpr node) {
        return rule.tree().getType(node.id()).map(type -> type.name().equals("bool")).orElse(false);
    }

    String condition(CelExpr node) throws UnsayableRule {
        return switch (node.exprKind().getKind()) {
            case CONSTANT -> parameters.bind(node.constant().booleanValue()) + "::boolean";
            case IDENT -> column(node.ident().name()).orElseThrow(this::unsayable).name().transform(SqlRule::qualified);
            case CALL -> called(node.call());
            case NOT_SET, SELECT, LIST, STRUCT, MAP, COMPREHENSION -> throw unsayable();
        };
    }

    private String called(CelExpr.CelCall call) throws UnsayableRule {
        var arguments = call.args();
        if (LOGIC.containsKey(call.function())) {
            return "(%s %s %s)".formatted(
                    condition(arguments.get(0)), LOGIC.get(call.function()), condition(arguments.get(1)));
        }
        if (COMPARING.containsKey(call.function())) {
            return compared(COMPARING.get(call.function()), arguments.get(0), arguments.get(1));
        }
        return switch (call.function()) {
            case "!_" -> "(not %s)".formatted(condition(arguments.getFirst()));
            case "_?_:_" -> chosen(condition(arguments.get(0)), condition(arguments.get(1)), condition(arguments.get(2)));
            case "@in" -> among(arguments.get(0), arguments.get(1));
            case "startsWith" -> "starts_with(%s, %s)".formatted(target(call), word(arguments.getFirst()));
            case "endsWith" -> ends(target(call), word(arguments.getFirst()));
            case "contains" -> "(strpos(%s, %s) > 0)".formatted(target(call), word(arguments.getFirst()));
            default -> throw unsayable();
        };
    }

    private String target(CelExpr.CelCall call) throws UnsayableRule {
        return word(call.target().orElseThrow(this::unsayable));
    }

    private static String ends(String text, String end) {
        return "(right(%1$s, length(%2$s)) = %2$s)".formatted(text, end);
    }

    static String chosen(String when, String then, String otherwise) {
        return "(case when %1$s then %2$s when not %1$s then %3$s end)".formatted(when, then, otherwise);
    }

    private String compared(String sign, CelExpr left, CelExpr right) throws UnsayableRule {
        if (day(left).isPresent() || day(right).isPresent()) {
            return "(%s %s %s)".formatted(dayOf(left), sign, dayOf(right));
        }
        if (isTruth(left)) {
            return "(%s %s %s)".formatted(condition(left), sign, condition(right));
        }
        if (isWord(left)) {
            demandEquality(sign);
            return "(%s %s %s)".formatted(word(left), sign, word(right));
        }
        return "(%s %s %s)".formatted(figure(left, false), sign, figure(right, false));
    }

    /** Words have no order that a rule engine and a database share. */
    private void demandEquality(String sign) throws UnsayableRule {
        if (!sign.equals("=") && !sign.equals("<>")) {
            throw new UnsayableRule("“%s”比较了词的先后。".formatted(rule.text()), "词只能用 ==、!=、in、startsWith、endsWith、contains。");
        }
    }

    private boolean isWord(CelExpr node) {
        return rule.tree().getType(node.id()).map(type -> type.name().equals("string")).orElse(false);
    }

    private String among(CelExpr member, CelExpr list) throws UnsayableRule {
        if (list.exprKind().getKind() == CelExpr.ExprKind.Kind.IDENT) {
            return "(%s = any(%s))".formatted(word(member), qualified(words(list.ident().name()).name()));
        }
        if (!isWritten(list)) {
            throw new UnsayableRule("“%s”的 in 后面不是写出来的清单。".formatted(rule.text()), "例如 industry in [\"26\", \"27\"]。");
        }
        var alternatives = new ArrayList<String>();
        for (var element : list.list().elements()) {
            alternatives.add(compared("=", member, element));
        }
        return "(" + String.join(" or ", alternatives) + ")";
    }

    private SqlColumn words(String name) throws UnsayableRule {
        return column(name).filter(column -> column.type() == SqlColumn.Type.WORDS).orElseThrow(this::unsayable);
    }

    private static boolean isWritten(CelExpr list) {
        return list.exprKind().getKind() == CelExpr.ExprKind.Kind.LIST && !list.list().elements().isEmpty()
                && list.list().elements().stream().allMatch(one -> one.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT);
    }

    private Optional<SqlColumn> day(CelExpr node) {
        return node.exprKind().getKind() == CelExpr.ExprKind.Kind.IDENT
                ? column(node.ident().name()).filter(column -> column.type() == SqlColumn.Type.DAY)
                : Optional.empty();
    }

    private String dayOf(CelExpr node) throws UnsayableRule {
        if (day(node).isPresent()) {
            return qualified(node.ident().name());
        }
        try {
            return parameters.bind(LocalDate.parse(node.constant().stringValue())) + "::date";
        } catch (DateTimeParseException | UnsupportedOperationException noDay) {
            throw new UnsayableRule("“%s”里日期没有和日期比较。".formatted(rule.text()), "日期写作 \"2023-05-01\"。");
        }
    }

    private String word(CelExpr node) throws UnsayableRule {
        return switch (node.exprKind().getKind()) {
            case CONSTANT -> parameters.bind(node.constant().stringValue()) + "::text";
            case IDENT -> {
                if (day(node).isPresent()) {
                    throw new UnsayableRule("“%s”把日期当作词。".formatted(rule.text()), "日期只能比较先后。");
                }
                yield qualified(column(node.ident().name()).orElseThrow(this::unsayable).name());
            }
            case CALL, NOT_SET, SELECT, LIST, STRUCT, MAP, COMPREHENSION -> throw unsayable();
        };
    }

    private String figure(CelExpr node, boolean exact) throws UnsayableRule {
        return switch (node.exprKind().getKind()) {
            case CONSTANT -> exact
                    ? parameters.bind(decimal(node.constant())) + "::numeric"
                    : parameters.bind(node.constant().doubleValue()) + "::float8";
            case IDENT -> qualified(column(node.ident().name()).orElseThrow(this::unsayable).name())
                    + (exact ? "::numeric" : "::float8");
            case CALL -> reckoned(node.call(), exact);
            case NOT_SET, SELECT, LIST, STRUCT, MAP, COMPREHENSION -> throw unsayable();
        };
    }

    private String reckoned(CelExpr.CelCall call, boolean exact) throws UnsayableRule {
        var arguments = call.args();
        if (RECKONING.containsKey(call.function())) {
            return "(%s %s %s)".formatted(
                    figure(arguments.get(0), exact), RECKONING.get(call.function()), figure(arguments.get(1), exact));
        }
        return switch (call.function()) {
            case "-_" -> "(- %s)".formatted(figure(arguments.getFirst(), exact));
            case "_?_:_" -> chosen(
                    condition(arguments.get(0)), figure(arguments.get(1), exact), figure(arguments.get(2), exact));
            case "_/_" -> divided(arguments.get(0), arguments.get(1), exact);
            case "whole" -> "floor(%s)%s".formatted(figure(arguments.getFirst(), false), exact ? "::numeric" : "");
            case "percent" -> percent(arguments.get(0), arguments.get(1), exact);
            default -> throw unsayable();
        };
    }

    /** Only by a figure that is written down and not 0, and never before adding up, where it would round each record. */
    private String divided(CelExpr dividend, CelExpr divisor, boolean exact) throws UnsayableRule {
        var written = divisor.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && divisor.constant().getKind() == CelConstant.Kind.DOUBLE_VALUE && divisor.constant().doubleValue() != 0;
        if (exact || !written) {
            throw new UnsayableRule("“%s”里有除法。".formatted(rule.text()),
                    "换算单位请写 times；比较两数之比请改写成乘法，例如 a > b * 2；两数之比请用 ratio。");
        }
        return "(%s / %s)".formatted(figure(dividend, false), figure(divisor, false));
    }

    /** As the rule engine reckons it, to six places; a share of nothing is unknown. */
    private String percent(CelExpr part, CelExpr whole, boolean exact) throws UnsayableRule {
        if (exact) {
            throw new UnsayableRule("“%s”把百分比加总。".formatted(rule.text()), "两数之比请用 ratio。");
        }
        return "(round(100000000::float8 * %s / nullif(%s, 0)) / 1000000::float8)".formatted(figure(part, false), figure(whole, false));
    }

    static BigDecimal decimal(CelConstant constant) {
        return BigDecimal.valueOf(constant.doubleValue());
    }

    private Optional<SqlColumn> column(String name) {
        return columns.find(name);
    }

    private static String qualified(String column) {
        return ALIAS + "." + column;
    }

    private UnsayableRule unsayable() {
        return new UnsayableRule("“%s”用了查询里没有的写法。".formatted(rule.text()),
                "可用：比较、&&、||、!、条件 ? 甲 : 乙、in、startsWith、endsWith、contains、加减乘。");
    }
}
