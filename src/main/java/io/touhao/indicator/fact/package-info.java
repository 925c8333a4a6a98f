/** Facts and the SQL over them: the catalogue, rules compiled to conditions, the query of a definition. */
@NullMarked
package io.touhao.indicator.fact;

import org.jspecify.annotations.NullMarked;
