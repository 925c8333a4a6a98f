package io.touhao.plan.reading;

import java.util.regex.Pattern;

/** What an attribution asks of a body: to lead, to be responsible, to guide, or to support. */
enum DutyRole {
    LEAD,
    DUTY,
    GUIDE,
    SUPPORT;

    private static final Pattern LEADING = Pattern.compile("牵头|主办|主管|主责");
    private static final Pattern SUPPORTING = Pattern.compile("配合|协办|协助|参与|参加|支持|协同|支撑");

    /** The role that the words of a label or a verb give. */
    static DutyRole of(String words) {
        if (LEADING.matcher(words).find()) {
            return LEAD;
        }
        if (SUPPORTING.matcher(words).find()) {
            return SUPPORT;
        }
        return words.contains("指导") && !words.contains("负责") ? GUIDE : DUTY;
    }
}
