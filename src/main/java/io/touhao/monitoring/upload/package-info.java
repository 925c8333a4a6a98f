/**
 * Returns of many enterprises in one workbook (批量上传), as counties hand them in: the template, reading it, and the same
 * file with what is wrong written beside each row. All or nothing.
 */
@NullMarked
package io.touhao.monitoring.upload;

import org.jspecify.annotations.NullMarked;
