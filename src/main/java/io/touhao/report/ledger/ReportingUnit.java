package io.touhao.report.ledger;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the body that reports: 填报单位：… above or below the table, else the place that the title names. */
final class ReportingUnit {

    private static final Pattern LABELLED = Pattern.compile(
            "(?:填报|报送|上报|填表|编制|制表|报告)(?:单位|部门|机关)(?:名称)?(?:[(（][^)）]*[)）])?\\s*[:：]\\s*([^\\s　（(:：]{2,30})");
    private static final Pattern PLAIN = Pattern.compile(
            "单位(?:名称)?(?:[(（]盖章[)）])?\\s*[:：]\\s*([\\p{IsHan}]{2,30}(?:局|厅|委|办|会|府|司|心|县|区|市|处|科|队|院|所))");
    private static final Pattern PLACE = Pattern.compile("^(?:附件\\s*\\d*\\s*[:：]?)?\\s*(?:20\\d{2}年(?:度)?)?(\\p{IsHan}{1,8}?(?:县|区|市)(?:\\p{IsHan}{2,12}?(?:局|厅|委员会|管委会))?)");

    private ReportingUnit() {}

    static Optional<String> find(List<String> lines) {
        return first(LABELLED, lines).or(() -> first(PLAIN, lines)).or(() -> first(PLACE, lines));
    }

    private static Optional<String> first(Pattern pattern, List<String> lines) {
        return lines.stream()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }
}
