package io.touhao.plan.reading;

import io.touhao.plan.reading.grammar.Bound;
import io.touhao.plan.reading.text.Span;
import java.time.Period;

/**
 * What is to be done again and again (定期要求), for instance 每季度至少调度1次.
 *
 * @param every the period, for instance P3M
 * @param times how often in each period
 */
public record Recurrence(String clause, Span span, String quote, Period every, int times, Bound bound) {}
