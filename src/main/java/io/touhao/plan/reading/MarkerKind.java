package io.touhao.plan.reading;

/** The kinds of heading numbers (标题序号), from the outermost to the innermost. */
enum MarkerKind {
    PART,
    CHAPTER,
    SECTION,
    CHINESE,
    ARTICLE,
    BRACKETED_CHINESE,
    ARABIC,
    BRACKETED_ARABIC,
    CIRCLED
}
