/**
 * What enterprises ask for (诉求): raised by the firm, an officer or the hotline, seen to within working days of a pack, dispatched
 * across departments and handed up across levels, rated by the firm. Face: {@link io.touhao.service.request.Requests}. Tables:
 * {@code request}, {@code request_step} (append-only, from which the clock is drawn), {@code request_file}, {@code lesson}.
 */
@NullMarked
@NamedInterface("request")
package io.touhao.service.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
