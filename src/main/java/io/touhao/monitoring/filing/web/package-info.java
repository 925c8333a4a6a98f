/** Pages and interface of returns: the enterprise fills in, the levels above look, approve and return. */
@NullMarked
package io.touhao.monitoring.filing.web;

import org.jspecify.annotations.NullMarked;
