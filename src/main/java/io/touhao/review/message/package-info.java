/**
 * Messages to those who must act: written with the change itself, read in the inbox, and carried outside by an outbox.
 *
 * <p>Face: {@link io.touhao.review.message.Messages}. Tables: {@code message}, {@code delivery}, {@code channel_choice},
 * {@code calendar_feed}, {@code escalation}.
 */
@NamedInterface("message")
@NullMarked
package io.touhao.review.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
