package io.touhao.indicator.value;

import io.touhao.directory.UnitPath;
import io.touhao.indicator.IndicatorId;
import io.touhao.indicator.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All values of one indicator that the viewer sees below a unit, as files carry them out. */
@Component
public class ValueSheet {

    private final ValueStore store;

    ValueSheet(ValueStore store) {
        this.store = store;
    }

    /** As known at the instant, by unit, period and measure. */
    @Transactional(readOnly = true)
    public List<Value> known(IndicatorId indicator, UnitPath root, Instant at) {
        return store.known("indicator = :indicator and unit_path operator(public.<@) :root::public.ltree",
                Map.of("indicator", indicator.value(), "root", root.value()), at,
                "unit_path, last_day, months, measure, slice collate \"C\"");
    }
}
