/**
 * Who has returned and who holds what (报送看板): counts by unit and holder, the list of firms, what filling in costs. Reads
 * only.
 */
@NullMarked
package io.touhao.monitoring.board;

import org.jspecify.annotations.NullMarked;
