/**
 * Calls and applications (申报): from the firm's draft through county, city and province to recognition. Faces:
 * {@link io.touhao.programme.application.Calls} and {@link io.touhao.programme.application.Applications}. Tables:
 * {@code call} with {@code serial}, {@code application} with {@code application_step} and {@code application_file},
 * {@code firm_facts} with {@code fact_stated}. What experts say and what follows from recognition lie above: they hold
 * moves back through {@link io.touhao.programme.application.Gate}.
 */
@NullMarked
@NamedInterface("application")
package io.touhao.programme.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
