package io.touhao.report.web;

import io.touhao.commitment.SetRule;
import io.touhao.commitment.SignalRule;
import io.touhao.commitment.SignalRules;
import io.touhao.directory.Actor;
import io.touhao.page.Figures;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The rule of lights that the viewer's unit goes by, in one sentence below the figures. */
@Component
class LightRules {

    private final SignalRules rules;
    private final Clock clock;

    LightRules(SignalRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    String words(Actor actor) {
        var rule = rules.inForce(actor.unit(), LocalDate.now(clock)).map(SetRule::rule).orElse(rules.standard().rule());
        return words(rule);
    }

    static String words(SignalRule rule) {
        return "差距：累计类为完成率减序时，水平类为完成减目标。信号另有规则：先看时限（逾期为%s，时限前 %d 个工作日内为%s），再看差距（落后序时超过 %s 个百分点或未到目标为%s）；时限已到、数已够的仍按时限亮灯。"
                .formatted(word(rule.overdue()), rule.nearWorkingDays(), word(rule.near()),
                        Figures.number(rule.behindPoints()), word(rule.behind()));
    }

    private static String word(io.touhao.page.Signal signal) {
        return switch (signal) {
            case RED -> "红◆";
            case YELLOW -> "黄▲";
            case BLUE -> "蓝";
            case GREEN -> "绿●";
            case DONE, NONE, PAUSED, UNKNOWN -> signal.word();
        };
    }
}
