/**
 * Three sources of one fact (三源比对): what an enterprise states, what the grid measured, what the tax office received. Where
 * both others part from the statement, somebody is sent to look; it is a clue and never a verdict.
 */
@NullMarked
package io.touhao.monitoring.triangulation;

import org.jspecify.annotations.NullMarked;
