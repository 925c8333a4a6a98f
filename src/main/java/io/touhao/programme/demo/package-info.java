/** Two calls of the demo with applications in every state, what is known of its firms, and its experts. */
@NullMarked
package io.touhao.programme.demo;

import org.jspecify.annotations.NullMarked;
