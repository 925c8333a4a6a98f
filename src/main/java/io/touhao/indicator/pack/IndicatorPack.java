package io.touhao.indicator.pack;

import io.touhao.indicator.Indicator;
import io.touhao.rulebook.pack.PackFault;
import java.util.List;

/**
 * A pack of definitions as it was found.
 *
 * @param indicators the definitions without faults
 */
public record IndicatorPack(String name, String title, List<Indicator> indicators, List<PackFault> faults) {

    public IndicatorPack {
        indicators = List.copyOf(indicators);
        faults = List.copyOf(faults);
    }
}
