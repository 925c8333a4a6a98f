/** Values as stored: read as known at an instant, entered where they differ. */
@NullMarked
package io.touhao.indicator.value;

import org.jspecify.annotations.NullMarked;
