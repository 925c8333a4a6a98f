/** Whole list pages: filter, sort, keyset paging, columns, export and print. */
@NullMarked
package io.touhao.page.list;

import org.jspecify.annotations.NullMarked;
