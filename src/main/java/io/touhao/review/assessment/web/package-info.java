/** Pages and addresses of assessment. */
@NullMarked
package io.touhao.review.assessment.web;

import org.jspecify.annotations.NullMarked;
