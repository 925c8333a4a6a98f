/** Takes holiday arrangements in from workbooks. */
@NullMarked
package io.touhao.directory.calendar;

import org.jspecify.annotations.NullMarked;
