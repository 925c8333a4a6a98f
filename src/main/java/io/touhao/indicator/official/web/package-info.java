/** Pages and programming face of official series. */
@NullMarked
package io.touhao.indicator.official.web;

import org.jspecify.annotations.NullMarked;
