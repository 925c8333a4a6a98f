/** Pages and endpoints of the enterprises. */
@NullMarked
package io.touhao.registry.web;

import org.jspecify.annotations.NullMarked;
