/** The frame round every page: layout, navigation, forms, lists, and refusals shown to people. */
@NullMarked
@ApplicationModule(displayName = "page", allowedDependencies = {"quantity"})
package io.touhao.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
