package io.touhao.review.assessment;

import io.touhao.page.Refusal;
import io.touhao.page.Refused;
import io.touhao.review.assessment.AssessmentRefusal.Unfit;
import io.touhao.rulebook.Fact;
import io.touhao.rulebook.FactValue;
import io.touhao.rulebook.score.Score;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What people say an input is, checked against what it can be. */
final class Claim {

    private static final int REASON = 10;

    private Claim() {}

    /** The value claimed in an objection that is complete. */
    static FactValue checked(Score score, Objecting objecting) {
        var refusals = new ArrayList<Refusal>();
        if (score.item(objecting.item()).filter(item -> item.item().facts().contains(objecting.fact())).isEmpty()) {
            refusals.add(new Unfit("fact", "请选择这个计分项的一项输入。"));
        }
        if (objecting.reason().strip().length() < REASON) {
            refusals.add(new Unfit("reason", "请写明理由，不少于 %d 字。".formatted(REASON)));
        }
        if (objecting.evidence().isBlank()) {
            refusals.add(new Unfit("evidence", "请写明证据：文件、事项编号或记录。"));
        }
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
        return read(score, objecting.fact(), objecting.claimed(), "claimed");
    }

    static Fact fact(Score score, String key) {
        return score.card().catalogue().find(key).orElseThrow(() -> new Refused(new Unfit("fact", "评分卡没有这项输入。")));
    }

    /** The value typed in a field, within the fact's bounds, and not what it is already. */
    static FactValue read(Score score, String key, String typed, String field) {
        var fact = fact(score, key);
        var value = switch (fact.type()) {
            case NUMBER -> number(score, fact, typed, field);
            case TRUTH -> truth(typed, field);
            case WORD -> FactValue.of(typed.strip());
            case WORDS -> FactValue.of(List.of(typed.strip().split("、")));
        };
        if (score.facts().find(key).filter(value::equals).isPresent()) {
            throw new Refused(new Unfit(field, "“%s”现在就是 %s，没有变化。".formatted(fact.title(), fact.words(value))));
        }
        return value;
    }

    private static FactValue number(Score score, Fact fact, String typed, String field) {
        if (!typed.strip().matches("-?\\d{1,9}(\\.\\d{1,4})?")) {
            throw new Refused(new Unfit(field, "请填一个数，单位是%s。".formatted(fact.unit())));
        }
        var value = new BigDecimal(typed.strip());
        var catalogue = score.card().catalogue();
        var out = new ArrayList<Refusal>();
        catalogue.least(fact, score.facts()).filter(least -> value.compareTo(least) < 0).ifPresent(
                least -> out.add(new Unfit(field, "“%s”不能少于 %s。".formatted(fact.title(), fact.words(FactValue.of(least))))));
        catalogue.most(fact, score.facts()).filter(most -> value.compareTo(most) > 0).ifPresent(
                most -> out.add(new Unfit(field, "“%s”不能多于 %s。".formatted(fact.title(), fact.words(FactValue.of(most))))));
        if (value.remainder(fact.step()).signum() != 0) {
            out.add(new Unfit(field, "“%s”以 %s 为单位计。".formatted(fact.title(), fact.words(FactValue.of(fact.step())))));
        }
        if (!out.isEmpty()) {
            throw new Refused(List.copyOf(out));
        }
        return FactValue.of(value);
    }

    private static FactValue truth(String typed, String field) {
        return switch (typed.strip()) {
            case "是" -> FactValue.of(true);
            case "否" -> FactValue.of(false);
            default -> throw new Refused(new Unfit(field, "请填是或否。"));
        };
    }

    static void demandReason(String reason) {
        if (reason.isBlank()) {
            throw new Refused(new Unfit("reason", "请写明复核意见。"));
        }
    }

    static void demandClause(String clause) {
        if (clause.isBlank()) {
            throw new Refused(new Unfit("clause", "请写明不予采纳的依据。"));
        }
    }
}
