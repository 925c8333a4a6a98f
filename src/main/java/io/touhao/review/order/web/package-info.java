/** Pages of supervision orders and interviews, and orders for programs. */
@NullMarked
package io.touhao.review.order.web;

import org.jspecify.annotations.NullMarked;
