package io.touhao.rulebook.eligibility;

import io.touhao.rulebook.Citation;

/**
 * What every condition carries.
 *
 * @param id key within the pack: {@code rd-share}
 * @param words for people: 上年研发费用占营业收入3%以上
 * @param citation document and clause it rests on
 */
public record Head(String id, String words, Citation citation) {}
