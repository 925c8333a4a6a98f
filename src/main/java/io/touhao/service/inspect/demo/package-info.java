/** Inspections of the demo province. */
@NullMarked
package io.touhao.service.inspect.demo;

import org.jspecify.annotations.NullMarked;
