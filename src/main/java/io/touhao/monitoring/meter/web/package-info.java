/** Pages and programming face of what the grid and the tax office measured. */
@NullMarked
package io.touhao.monitoring.meter.web;

import org.jspecify.annotations.NullMarked;
