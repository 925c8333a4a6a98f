package io.touhao.commitment;

/** Which sort of record or file proves a commitment (佐证类型). */
public enum EvidenceKind {
    INDICATOR_VALUE("indicatorValue", "指标值"),
    RECOGNITION_RECORD("recognitionRecord", "认定记录"),
    VISIT_RECORD("visitRecord", "走访记录"),
    MATCH_RECORD("matchRecord", "对接记录"),
    INSPECTION_RECORD("inspectionRecord", "检查记录"),
    REGISTER_RECORD("registerRecord", "名册"),
    REQUEST_RECORD("requestRecord", "诉求办结记录"),
    QUOTA_RECORD("quotaRecord", "指标交易记录"),
    MEETING_RECORD("meetingRecord", "会议记录"),
    SIGNED_FILE("signedFile", "签章文件"),
    PUBLISHED_DOCUMENT_NUMBER("publishedDocumentNumber", "公文文号"),
    PUBLIC_NOTICE("publicNotice", "公示");

    private final String key;
    private final String title;

    EvidenceKind(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** The word a pack writes. */
    public String key() {
        return key;
    }

    public String title() {
        return title;
    }

    /** The kind that a pack names so. */
    public static EvidenceKind of(String key) {
        for (var kind : values()) {
            if (kind.key.equals(key)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of evidence: " + key);
    }
}
