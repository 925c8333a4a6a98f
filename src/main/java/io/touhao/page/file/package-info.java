/**
 * Files that people bring: looked at by content, named harmlessly, kept once, handed out as downloads only. Not here:
 * whose they are.
 */
@NullMarked
package io.touhao.page.file;

import org.jspecify.annotations.NullMarked;
