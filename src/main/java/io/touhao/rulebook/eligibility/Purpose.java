package io.touhao.rulebook.eligibility;

/** What a subject is judged for: rules that no longer take applications may still hold for reviews. */
public enum Purpose {
    /** 申报. */
    APPLICATION,
    /** 复核. */
    REVIEW
}
