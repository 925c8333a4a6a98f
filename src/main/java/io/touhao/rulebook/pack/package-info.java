/** Files of packs: where they are read from, their YAML, and the line of each part, for messages. */
@NullMarked
@NamedInterface("pack")
package io.touhao.rulebook.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
