/**
 * From the public notice to the end of a title (公示、认定): objections, certificates that anybody can check, the yearly update,
 * reports of change, the review under later rules, and revocation with a ban. Face:
 * {@link io.touhao.programme.recognition.Notices} and {@link io.touhao.programme.recognition.Recognitions}. Tables:
 * {@code notice} with {@code noticed}, {@code objection}, {@code recognition}, {@code yearly_update}, {@code change_report},
 * {@code re_review}.
 */
@NullMarked
@NamedInterface("recognition")
package io.touhao.programme.recognition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
