/** Plan documents as text: files opened, characters folded, lines and spans. */
@NullMarked
package io.touhao.plan.reading.text;

import org.jspecify.annotations.NullMarked;
