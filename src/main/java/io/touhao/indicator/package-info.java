/**
 * What is measured: fact sources, definitions, values by unit and period.
 *
 * <p>Face: {@link io.touhao.indicator.Indicators} (what each indicator means), {@link io.touhao.indicator.Values} (what they
 * are and were), {@link io.touhao.indicator.ValueBook} (for values that offices give), {@link io.touhao.indicator.FactSource}
 * and {@link io.touhao.indicator.FactsChanged} (for modules that keep records), {@link io.touhao.indicator.ValuesChanged}
 * (for those that go by values). Tables: {@code indicator.value} (append-only), {@code definition}, {@code part},
 * {@code mark}. Inside: {@code pack} reads definitions, {@code fact} turns them into SQL, {@code refresh} works them out,
 * {@code value} keeps them, {@code web} shows them.
 */
@NullMarked
@ApplicationModule(
        displayName = "indicator",
        allowedDependencies = {"quantity", "page", "directory", "registry", "registry :: industry", "rulebook", "rulebook :: pack", "rulebook :: sql"})
package io.touhao.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
