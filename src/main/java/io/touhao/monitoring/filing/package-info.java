/**
 * What enterprises return: opening a period, filling in, the checks, submitting, approval county by county up to the
 * province, returning, locks and unlocking. Faces: {@link io.touhao.monitoring.filing.Filings} for the enterprise and for
 * reading, {@link io.touhao.monitoring.filing.Approvals} for the levels above. Not here: pages, workbooks.
 */
@NullMarked
@NamedInterface("filing")
package io.touhao.monitoring.filing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
