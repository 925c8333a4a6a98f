/**
 * What is kept of an enterprise (企业档案): its fields with who supplied each and when, its names and stays in the
 * above-scale list, its tags. Face: {@link io.touhao.registry.profile.Profiles}; commands
 * {@link io.touhao.registry.profile.CorrectRecord}, {@link io.touhao.registry.profile.GiveTag}. Tables: {@code supplied},
 * {@code former_name}, {@code former_stay}, {@code tag}. Not here: pages.
 */
@NullMarked
@NamedInterface("profile")
package io.touhao.registry.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
