/** Starts the platform: its storage, its server and its command line. Modules never use this package. */
@NullMarked
package io.touhao;

import org.jspecify.annotations.NullMarked;
