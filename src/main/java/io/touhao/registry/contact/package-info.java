/**
 * Whom to call at an enterprise (联系人): phones encrypted at rest, masked on screen, found by their exact number, and shown
 * in full only for a reason that the trail keeps. Face: {@link io.touhao.registry.contact.Contacts}. Table: {@code contact}.
 */
@NullMarked
@NamedInterface("contact")
package io.touhao.registry.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
