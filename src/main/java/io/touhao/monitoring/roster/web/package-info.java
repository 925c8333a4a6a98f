/** Pages of entrants and leavers of the above-scale list. */
@NullMarked
package io.touhao.monitoring.roster.web;

import org.jspecify.annotations.NullMarked;
