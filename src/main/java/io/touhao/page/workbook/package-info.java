/**
 * What every page that takes in a workbook asks first: whether the file is one, and whether it may be opened at all. Not
 * here: what stands in it.
 */
@NullMarked
package io.touhao.page.workbook;

import org.jspecify.annotations.NullMarked;
