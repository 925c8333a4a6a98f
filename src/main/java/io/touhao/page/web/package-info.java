/** What the server itself answers: views, refusals, errors, the handbook. */
@NullMarked
package io.touhao.page.web;

import org.jspecify.annotations.NullMarked;
