/** Pages of visits: the plan of a county, the officer's list, check-in on a telephone, what was recorded. */
@NullMarked
package io.touhao.service.visit.web;

import org.jspecify.annotations.NullMarked;
