package io.touhao.monitoring.warning;

import java.util.Optional;

/**
 * What a rule was worth (战绩), from a rolling back-test: at every period it knew only what was known then, and is judged by
 * what followed within its horizon.
 *
 * @param rule the rule's id
 * @param variant words of the variant that was tried; empty for the rule itself
 * @param sent warnings that went out over all periods
 * @param judged those whose horizon has passed
 * @param confirmed those of them that came true
 * @param events what was warned of, begun where a rule could have told
 * @param foreseen events with a warning before
 * @param lead median of periods between warning and event; none without any
 * @param latest raised in the last period
 * @param held of these, held back for want of budget
 * @param perPeriod warnings a period, on average over the periods in which it could speak
 */
public record TrackRecord(
        String rule, String variant, int sent, int judged, int confirmed, int events, int foreseen, Optional<Double> lead,
        int latest, int held, double perPeriod) {

    /** Share of judged warnings that came true, per cent (准确率). */
    public Optional<Double> precision() {
        return judged == 0 ? Optional.empty() : Optional.of(100.0 * confirmed / judged);
    }

    /** Share of events that were told before, per cent (召回率). */
    public Optional<Double> recall() {
        return events == 0 ? Optional.empty() : Optional.of(100.0 * foreseen / events);
    }
}
