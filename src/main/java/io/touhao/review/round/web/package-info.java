/** Pages and endpoints of dispatch rounds. */
@NullMarked
package io.touhao.review.round.web;

import org.jspecify.annotations.NullMarked;
