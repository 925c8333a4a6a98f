/**
 * The yearly plan of visits (走访计划): who of a county goes to which enterprise of the list of the day, by which route, in
 * which month. Face: {@link io.touhao.service.visit.plan.YearPlans}. Table: {@code plan_item}; nobody is taken out of it
 * without a day and a reason.
 */
@NullMarked
package io.touhao.service.visit.plan;

import org.jspecify.annotations.NullMarked;
