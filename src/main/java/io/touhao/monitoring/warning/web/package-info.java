/** Pages and API of warnings. */
@NullMarked
package io.touhao.monitoring.warning.web;

import org.jspecify.annotations.NullMarked;
