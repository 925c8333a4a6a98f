/** Pages of messages: inbox, one's channels, and what was carried outside. */
@NullMarked
package io.touhao.review.message.web;

import org.jspecify.annotations.NullMarked;
