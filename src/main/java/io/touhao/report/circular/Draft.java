package io.touhao.report.circular;

import io.touhao.page.Dates;
import io.touhao.quantity.WorkingDays;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What people word themselves before a circular is issued.
 *
 * @param remark a paragraph after the overall figures; empty for none
 * @param demands what is asked for, each with its date, without numbers
 */
record Draft(String remark, List<String> demands) {

    Draft {
        demands = List.copyOf(demands);
    }

    /** What the figures themselves suggest. */
    static Draft suggested(Circular circular, CircularPack pack, WorkingDays days) {
        var first = Dates.full(days.after(circular.on(), pack.first()));
        var second = Dates.full(days.after(circular.on(), pack.second()));
        var demands = new ArrayList<String>();
        var lagging = circular.lagging(pack);
        if (!lagging.isEmpty()) {
            demands.add("%s要逐项说明未办结的原因，于%s前报送补齐安排。".formatted(
                    lagging.stream().map(one -> one.unit().name()).collect(Collectors.joining("、")), first));
        }
        if (!circular.missing().isEmpty()) {
            demands.add("尚未报送调度表的单位于%s前补报。".formatted(first));
        }
        if (circular.tally().count(Counted.OVERDUE) > 0) {
            demands.add("已逾期的%d项由责任人于%s前办结，确需延期的按程序申请。".formatted(
                    circular.tally().count(Counted.OVERDUE), second));
        }
        demands.add("各单位要对照台账核实佐证材料，于%s前将整改情况报送%s。".formatted(
                second, pack.organ(circular.unit().path().code(), circular.unit().name(), circular.unit().level()).office()));
        return new Draft("", demands);
    }
}
