package io.touhao.plan.reading;

/**
 * A word that places its sentence in time.
 *
 * @param past whether it tells of what was
 * @param firm whether it promises even within a section that looks back
 */
record TimeMark(int start, int end, boolean past, boolean firm) {}
