package io.touhao.plan.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule by which the plan itself says who leads (列第一位的为牵头单位); it holds from where it is stated.
 *
 * @param start where it is stated
 * @param byComma whether all names before the first comma lead, and not the first name alone
 */
record LeadRule(int start, boolean byComma) {

    private static final Pattern STATED = Pattern.compile("(?:[列排居](?:名|序)?(?:在|为)?(?:第一|首)(?:位|名|个)?(?:的|者)?(?:责任)?(?:单位|部门|的)?"
            + "|首个(?:责任)?(?:单位|部门)|第一(?:个|家|位)?(?:责任)?(?:单位|部门|名称)|第一个?(?<comma>逗号|分号)(?:之)?前(?:面)?的?(?:单位|部门)?),?(?:均)?(?:为|是)(?:主要)?(?:牵头|主责|主办)");

    static Optional<LeadRule> in(String text) {
        Matcher match = STATED.matcher(text);
        return match.find() ? Optional.of(new LeadRule(match.start(), match.group("comma") != null)) : Optional.empty();
    }

    /** How many of the names lead. */
    int leading(List<String> names, int beforeComma) {
        return byComma ? Math.min(names.size(), beforeComma) : Math.min(1, names.size());
    }
}
