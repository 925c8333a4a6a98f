/** The pages of protected tables. */
@NullMarked
package io.touhao.monitoring.disclosure.web;

import org.jspecify.annotations.NullMarked;
