/**
 * Official documents (公文) in the form of GB/T 9704-2012, written as docx, PDF and page, and workbooks beside them.
 *
 * <p>A document is one {@link io.touhao.report.document.OfficialDocument content} and three writers. The writers own
 * every byte: no library stamps a time, draws an id or compresses differently after an update, so the same content gives
 * the same file for years. Nothing here knows a database or a round.
 */
@NullMarked
package io.touhao.report.document;

import org.jspecify.annotations.NullMarked;
