package io.touhao.page;

import java.util.Optional;

/** Names the plan in force in the top bar; answered by the module that keeps plans. */
public interface PlanInForce {

    /** The plan that holds today, or none before the first is issued. */
    Optional<Label> label();

    /**
     * How the top bar names it.
     *
     * @param title 2023年度方案
     * @param number document number: 鲁工信发〔2023〕3号
     * @param address path of its page
     */
    record Label(String title, String number, String address) {}
}
