/** Sign-in, roles, scope, and the tamper-evident trail. */
@NullMarked
@ApplicationModule(displayName = "access", allowedDependencies = {"quantity", "page", "directory"})
package io.touhao.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
