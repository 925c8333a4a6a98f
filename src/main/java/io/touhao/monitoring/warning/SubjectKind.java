package io.touhao.monitoring.warning;

import java.util.Locale;

/** What a rule looks at. */
public enum SubjectKind {
    FIRM("企业"),
    COUNTY("县"),
    CITY("市"),
    INDUSTRY("行业");

    private final String title;

    SubjectKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** As packs and catalogues of facts name it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SubjectKind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
