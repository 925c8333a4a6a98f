/** Pages and endpoints of the organisation. */
@NullMarked
package io.touhao.directory.web;

import org.jspecify.annotations.NullMarked;
