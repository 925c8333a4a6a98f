/** Pages of confidence and calibration. */
@NullMarked
package io.touhao.review.confidence.web;

import org.jspecify.annotations.NullMarked;
