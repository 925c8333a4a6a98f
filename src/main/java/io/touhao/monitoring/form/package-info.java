/**
 * Forms of periodic returns (报表): what is asked, when each level locks, and which checks are made, read from
 * {@code packs/forms}. Pure but for {@link io.touhao.monitoring.form.Forms}, which reads the packs, and the table of a new
 * form, which is laid when the platform starts. Not here: anything about a filing.
 */
@NullMarked
@NamedInterface("form")
package io.touhao.monitoring.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
