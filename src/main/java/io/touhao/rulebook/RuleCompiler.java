package io.touhao.rulebook;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelMutableAst;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelMutableExpr;
import dev.cel.common.navigation.CelNavigableMutableAst;
import dev.cel.common.navigation.CelNavigableMutableExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.parser.CelStandardMacro;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns the words of a pack into rules, checked by type against a catalogue of facts. */
public final class RuleCompiler {

    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'");
    private static final CelOptions OPTIONS =
            CelOptions.current().enableUnknownTracking(true).maxExpressionCodePointSize(2_000).build();

    private final FactCatalogue catalogue;
    private final Cel cel;

    public RuleCompiler(FactCatalogue catalogue) {
        this.catalogue = catalogue;
        this.cel = environment(catalogue).build();
    }

    private static CelBuilder environment(FactCatalogue catalogue) {
        var builder = CelFactory.standardCelBuilder().setOptions(OPTIONS).setStandardMacros(CelStandardMacro.STANDARD_MACROS);
        catalogue.facts().forEach(fact -> builder.addVar(fact.key(), type(fact.type())));
        return Functions.addTo(builder);
    }

    private static CelType type(Fact.Type type) {
        return switch (type) {
            case NUMBER -> SimpleType.DOUBLE;
            case TRUTH -> SimpleType.BOOL;
            case WORD -> SimpleType.STRING;
            case WORDS -> ListType.create(SimpleType.STRING);
        };
    }

    /** A rule that answers with a number or with yes and no, as wanted. */
    public Expression compile(String text, Fact.Type wanted) throws BadExpression {
        try {
            var ast = cel.check(decimal(cel.parse(text).getAst())).getAst();
            if (!ast.getResultType().equals(type(wanted))) {
                throw new BadExpression("“%s”的结果不是%s。".formatted(text, name(wanted)), "请改成%s。".formatted(
                        wanted == Fact.Type.NUMBER ? "算出一个数的式子" : "一个判断，例如 returned > 0"));
            }
            return new Expression(text, ast, cel.createProgram(ast), asked(ast));
        } catch (CelValidationException invalid) {
            throw explain(text, invalid);
        } catch (CelEvaluationException broken) {
            throw new BadExpression("“%s”无法编译：%s。".formatted(text, broken.getMessage()), "请换一种写法。");
        }
    }

    private static String name(Fact.Type type) {
        return switch (type) {
            case NUMBER -> "数";
            case TRUTH -> "是或否";
            case WORD -> "词";
            case WORDS -> "一组词";
        };
    }

    /** People write 60 and mean 60.0: whole numbers in a rule are decimal too. */
    private static CelAbstractSyntaxTree decimal(CelAbstractSyntaxTree parsed) {
        var tree = CelMutableAst.fromCelAst(parsed);
        CelNavigableMutableAst.fromAst(tree).getRoot().allNodes()
                .map(CelNavigableMutableExpr::expr)
                .filter(node -> node.getKind() == Kind.CONSTANT && node.constant().getKind() == CelConstant.Kind.INT64_VALUE)
                .toList()
                .forEach(RuleCompiler::toDecimal);
        return tree.toParsedAst();
    }

    private static void toDecimal(CelMutableExpr node) {
        node.setConstant(CelConstant.ofValue((double) node.constant().int64Value()));
    }

    private Set<String> asked(CelAbstractSyntaxTree ast) {
        return CelNavigableMutableAst.fromAst(CelMutableAst.fromCelAst(ast)).getRoot().allNodes()
                .map(CelNavigableMutableExpr::expr)
                .filter(node -> node.getKind() == Kind.IDENT)
                .map(node -> node.ident().name())
                .filter(name -> catalogue.find(name).isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private BadExpression explain(String text, CelValidationException invalid) {
        var message = invalid.getErrors().stream().map(CelIssue::getMessage).findFirst().orElse("");
        var undeclared = UNDECLARED.matcher(message);
        if (undeclared.find()) {
            return new BadExpression("“%s”用了未声明的事实“%s”。".formatted(text, undeclared.group(1)),
                    "%s里有：%s。".formatted(catalogue.title(), String.join("、", catalogue.near(undeclared.group(1)))));
        }
        return message.contains("no matching overload")
                ? new BadExpression("“%s”里两边的类型不合。".formatted(text), "数只和数比较、相加，是或否用 && 和 || 连接。")
                : new BadExpression("“%s”不是合格的式子。".formatted(text), "读到这里停下：%s".formatted(message.replace('\n', ' ')));
    }
}
