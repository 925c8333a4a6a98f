/** The page of targets by unit. */
@NullMarked
package io.touhao.indicator.target.web;

import org.jspecify.annotations.NullMarked;
