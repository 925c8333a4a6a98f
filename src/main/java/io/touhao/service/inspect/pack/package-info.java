/** Kinds of inspected units, check lists and spans as a pack. */
@NullMarked
package io.touhao.service.inspect.pack;

import org.jspecify.annotations.NullMarked;
