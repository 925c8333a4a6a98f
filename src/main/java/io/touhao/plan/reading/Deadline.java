package io.touhao.plan.reading;

import io.touhao.plan.reading.text.Span;
import java.time.LocalDate;

/** An explicit due date (完成时限), for instance 4月底前. */
public record Deadline(String clause, Span span, String quote, LocalDate by) {}
