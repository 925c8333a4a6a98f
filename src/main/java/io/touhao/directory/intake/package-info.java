/** Intake of offices, posts and persons from a workbook. */
@NullMarked
package io.touhao.directory.intake;

import org.jspecify.annotations.NullMarked;
