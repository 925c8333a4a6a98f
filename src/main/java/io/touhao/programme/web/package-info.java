/** Pages of cultivation. */
@NullMarked
package io.touhao.programme.web;

import org.jspecify.annotations.NullMarked;
