/**
 * Supervision orders (督办单): drawn up by rule or by hand, numbered, served, answered, discharged; and the interviews
 * (约谈) that too many red ones lead to.
 *
 * <p>Face: {@link io.touhao.review.order.Orders}. Tables: {@code supervision_order} with {@code order_serial},
 * {@code order_commitment}, {@code order_evidence}, {@code order_step}; {@code interview}.
 */
@NamedInterface("order")
@NullMarked
package io.touhao.review.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
