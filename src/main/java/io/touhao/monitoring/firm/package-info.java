/** One enterprise as monitoring sees it, for the page of the enterprise. Reads only; no tables of its own. */
@NullMarked
package io.touhao.monitoring.firm;

import org.jspecify.annotations.NullMarked;
