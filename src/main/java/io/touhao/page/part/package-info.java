/** The small parts of a page, as records that their templates print. */
@NullMarked
package io.touhao.page.part;

import org.jspecify.annotations.NullMarked;
