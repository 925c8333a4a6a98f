package io.touhao.monitoring.filing;

import io.touhao.monitoring.form.Form;
import io.touhao.monitoring.form.Forms;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Figures of a sound firm, to be spoilt by tests. */
public final class Returns {

    public static final Form FORM = Forms.ofPacks().of(Forms.MONTHLY);

    private Returns() {}

    /** What a firm of some ten million a month reports; its profit balances. */
    public static Cells sound() {
        var figures = new HashMap<String, BigDecimal>();
        Map.ofEntries(
                Map.entry("output", 10_550), Map.entry("sales", 10_480), Map.entry("export", 1_260), Map.entry("product", 42_600),
                Map.entry("finished_goods", 6_180), Map.entry("capacity", 84), Map.entry("revenue", 10_230), Map.entry("cost", 8_440),
                Map.entry("surtax", 58), Map.entry("selling", 212), Map.entry("admin", 486), Map.entry("research", 268),
                Map.entry("finance", 96), Map.entry("profit", 670), Map.entry("tax", 530), Map.entry("assets", 142_600),
                Map.entry("liabilities", 81_560), Map.entry("receivables", 24_460), Map.entry("payables", 19_340),
                Map.entry("investment", 860), Map.entry("orders", 36_800), Map.entry("employees", 186), Map.entry("payroll", 1_302),
                Map.entry("electricity", 25), Map.entry("gas", 18), Map.entry("water", 2_100), Map.entry("devices", 64),
                Map.entry("outlook", 2), Map.entry("difficulty", 2), Map.entry("revenue_next", 10_400))
                .forEach((item, figure) -> figures.put(item, BigDecimal.valueOf(figure)));
        return new Cells(figures);
    }

    public static Cells with(String item, long figure) {
        return sound().with(item, BigDecimal.valueOf(figure));
    }
}
