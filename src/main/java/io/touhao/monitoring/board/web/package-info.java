/** Pages of the board. */
@NullMarked
package io.touhao.monitoring.board.web;

import org.jspecify.annotations.NullMarked;
