/** Pages and interface of plans. */
@NullMarked
package io.touhao.plan.web;

import org.jspecify.annotations.NullMarked;
