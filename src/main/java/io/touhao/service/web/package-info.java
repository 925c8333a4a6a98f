/** What serving knows of one enterprise, as views of its page. */
@NullMarked
package io.touhao.service.web;

import org.jspecify.annotations.NullMarked;
