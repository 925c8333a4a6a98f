/** Definitions of indicators as packs write them: read, checked with file and line, held in memory, archived. */
@NullMarked
@NamedInterface("pack")
package io.touhao.indicator.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
