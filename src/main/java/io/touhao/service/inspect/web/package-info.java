/** Pages of inspection, for officers and for enterprises. */
@NullMarked
package io.touhao.service.inspect.web;

import org.jspecify.annotations.NullMarked;
