/**
 * Claims judged by their hedge words (限定词): 左右, 以上, 稳中有升, 高于全国平均, 前三, 前列, 全覆盖, 每季度至少一次.
 *
 * <p>Face: {@link io.touhao.indicator.judgement.Claim} what a document says, {@link io.touhao.indicator.judgement.Seen}
 * what records show, {@link io.touhao.indicator.judgement.Judge} what follows. What a document leaves open stands in a
 * dated pack, marked as assumption; the cases beside it decide each boundary.
 */
@NullMarked
@NamedInterface("judgement")
package io.touhao.indicator.judgement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
