package io.touhao.review.assessment;

import io.touhao.directory.UnitPath;
import io.touhao.rulebook.Facts;
import java.util.List;
import java.util.Map;

/**
 * What a frozen round proves about a unit.
 *
 * @param id key of its score; 0 before it is kept
 * @param records the commitments beneath each fact
 */
record Proven(ScoreId id, UnitPath unit, String unitName, Facts facts, Map<String, List<Long>> records) {}
