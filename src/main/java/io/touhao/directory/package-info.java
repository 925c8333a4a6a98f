/** Regions, zones, offices, posts, persons and the duty they serve; who acts. */
@NullMarked
@ApplicationModule(displayName = "directory", allowedDependencies = {"quantity", "page"})
package io.touhao.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
