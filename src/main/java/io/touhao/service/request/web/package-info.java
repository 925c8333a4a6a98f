/** Pages of requests: for whoever sees to them, and for the firm. */
@NullMarked
package io.touhao.service.request.web;

import org.jspecify.annotations.NullMarked;
