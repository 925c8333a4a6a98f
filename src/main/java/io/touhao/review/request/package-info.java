/** Hands up requests of enterprises that were not solved in time, by the clock. */
@NullMarked
package io.touhao.review.request;

import org.jspecify.annotations.NullMarked;
