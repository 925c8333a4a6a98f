/** Pages of indicators: catalogue, one indicator with its series and units, the records beneath, and what goes out. */
@NullMarked
package io.touhao.indicator.web;

import org.jspecify.annotations.NullMarked;
