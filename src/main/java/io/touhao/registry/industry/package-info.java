/**
 * Industries of GB/T 4754 (国民经济行业分类): the industrial part of the edition of 2017, sections B, C and D, down to the
 * smallest classes. Face: {@link io.touhao.registry.industry.Industries}. There are no tables here.
 */
@NullMarked
@NamedInterface("industry")
package io.touhao.registry.industry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
