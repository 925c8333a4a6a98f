/** The demo of serving enterprises: plans of all counties, visits of this year, and what was asked for. */
@NullMarked
package io.touhao.service.demo;

import org.jspecify.annotations.NullMarked;
