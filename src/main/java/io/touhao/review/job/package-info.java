/** What the platform does by the clock, as itself: jobs of db-scheduler, and work done for each unit by itself. */
@NamedInterface("job")
@NullMarked
package io.touhao.review.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
