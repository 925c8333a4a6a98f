package io.touhao.programme.distance;

import io.touhao.directory.UnitPath;
import java.util.Optional;

/**
 * The firms of a county by where they stand towards a title (培育库).
 *
 * @param before the same at the end of the month before; none where it was not worked out
 */
public record Pool(UnitPath county, long eligible, long near, long far, long unknown, Optional<Pool> before) {

    public long all() {
        return eligible + near + far + unknown;
    }

    /** How many more are near than a month ago. */
    public Optional<Long> nearChange() {
        return before.map(old -> near - old.near);
    }
}
