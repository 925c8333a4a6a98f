package io.touhao.commitment;

import io.touhao.page.Refusal;
import io.touhao.page.Refused;
import io.touhao.page.Signal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * When a light changes, and to which colour (信号规则).
 *
 * @param nearWorkingDays how many working days before the due day it is near
 * @param behindPoints how many points behind pro-rata are still on track
 */
public record SignalRule(Signal overdue, Signal near, int nearWorkingDays, Signal behind, BigDecimal behindPoints) {

    private static final List<Signal> BY_WEIGHT = List.of(Signal.GREEN, Signal.BLUE, Signal.YELLOW, Signal.RED);

    public SignalRule {
        if (overdue == null || near == null || behind == null || behindPoints == null) {
            throw new IllegalArgumentException("a rule names its three colours and the points");
        }
    }

    /** Reads a rule of a pack: overdue, near and behind with their colours and thresholds. */
    static SignalRule read(Map<String, ?> pack) {
        return new SignalRule(
                colour(pack, "overdue"), colour(pack, "near"), (Integer) part(pack, "near").get("working-days"),
                colour(pack, "behind"), new BigDecimal(part(pack, "behind").get("points").toString()));
    }

    private static Signal colour(Map<String, ?> pack, String name) {
        return Signal.valueOf(part(pack, name).get("signal").toString().toUpperCase(Locale.ROOT));
    }

    private static Map<?, ?> part(Map<String, ?> pack, String name) {
        return (Map<?, ?>) pack.get(name);
    }

    /** Whether this can be a rule: nothing weighs more than overdue, and what is behind does not shine green. */
    void demandSound() {
        var faults = new ArrayList<Refusal>();
        if (!BY_WEIGHT.containsAll(List.of(overdue, near, behind)) || overdue == Signal.GREEN) {
            faults.add(new SignalRuleRefusal.Unfit("overdue", "逾期须亮蓝、黄或红。"));
        } else if (weight(near) > weight(overdue) || weight(behind) > weight(overdue)) {
            faults.add(new SignalRuleRefusal.Unfit("overdue", "逾期的颜色不能轻于临期和偏慢的颜色。"));
        }
        if (behind == Signal.GREEN) {
            faults.add(new SignalRuleRefusal.Unfit("behind", "偏慢不能亮绿。"));
        }
        if (nearWorkingDays < 0 || nearWorkingDays > 60) {
            faults.add(new SignalRuleRefusal.Unfit("nearDays", "临期天数须在 0 至 60 个工作日之间。"));
        }
        if (behindPoints.scale() < -2 || behindPoints.scale() > 2 || behindPoints.signum() < 0 || behindPoints.compareTo(BigDecimal.valueOf(100)) > 0) {
            faults.add(new SignalRuleRefusal.Unfit("points", "落后序时的余地须在 0 至 100 个百分点之间，最多两位小数。"));
        }
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }

    private static int weight(Signal signal) {
        return BY_WEIGHT.indexOf(signal);
    }
}
