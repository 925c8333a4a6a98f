package io.touhao.programme.distance;

import io.touhao.directory.UnitPath;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a firm stands towards a title.
 *
 * @param words the one condition that is left, where it is near
 * @param rules the conditions judged by, with edition and hash
 */
public record Distance(
        String programme, long enterprise, String firm, UnitPath unit, Standing standing, String words, Optional<BigDecimal> have,
        Optional<BigDecimal> need, Optional<BigDecimal> gap, String measure, String rules, Instant at) {}
