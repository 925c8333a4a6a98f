/**
 * The frame round every page: layout, navigation, forms, lists, and refusals shown to people.
 *
 * <p>Open to every module: {@code page} holds the frame and what is said to people, {@code page.part} the small
 * parts of a page, {@code page.list} whole list pages. Controllers of this module stay package-private in
 * {@code page.web}. It knows no role, no unit and no table; modules contribute {@link io.touhao.page.NavigationItem},
 * {@link io.touhao.page.NavigationCounts}, {@link io.touhao.page.PlanInForce}, {@link io.touhao.page.SearchBox},
 * {@link io.touhao.page.Searchable} and
 * {@link io.touhao.page.Viewers} as beans.
 *
 * <p>A refused form comes back with what was typed: the values and refusals are kept in the session for a while and
 * the browser is sent (303) to the page that the form stood on, which the form itself names; there {@code page/field}
 * finds both. So a reload repeats nothing, and every page with a form stays an ordinary GET. A refusal that no page
 * can take up is a page of its own with the refusal's status, and a problem document under {@code /api/}.
 */
@NullMarked
@ApplicationModule(displayName = "page", type = ApplicationModule.Type.OPEN, allowedDependencies = {"quantity"})
package io.touhao.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
