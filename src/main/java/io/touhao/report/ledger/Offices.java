package io.touhao.report.ledger;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bodies and persons of one cell, divided where the cell marks them: 牵头单位：…；配合单位：…. */
final class Offices {

    private static final Pattern LIST = Pattern.compile("[、，,；;\\n]");
    private static final Pattern MARK = Pattern.compile(
            "(?<lead>牵头(?:单位|部门|科室|处室)?|主办(?:单位|部门)?|主责(?:单位|部门)?|责任(?:单位|部门)|承办(?:单位|部门)?)\\s*[:：]"
                    + "|(?<supporting>配合(?:单位|部门)?|协作(?:单位|部门)?|协办(?:单位|部门)?|协同(?:单位|部门)?|参与(?:单位|部门)?|参加单位)\\s*[:：]"
                    + "|(?<owner>(?:具体|直接)?责任人|负责人|联系人|经办人|承办人|牵头人|责任领导|牵头领导|分管领导)\\s*[:：]");
    private static final Pattern BRACKETED_FIRST = Pattern.compile("^[（(【\\[](?:牵头|责任|配合|主办)");
    private static final Pattern BRACKETED = Pattern.compile("[（(【\\[]((?:牵头|责任|配合|主办|协办)[^）)】\\]]{0,4})[）)】\\]]\\s*[:：]?");
    private static final Pattern TAIL_LEAD = Pattern.compile("(.+?)[(（]?(?:牵头|主办|主责)(?:单位|负责)?[)）]?");
    private static final Pattern TAIL_SUPPORTING = Pattern.compile("(.+?)[(（]?(?:配合|协办|协助|参与)(?:单位)?[)）]?");
    private static final Pattern BODY_AND_PERSON = Pattern.compile(
            "(?s)(.*?(?:局|委|办|厅|部|会|院|中心|政府|公司|集团|银行|处|科|室|队|所|站|镇|街道))\\s*(?:[（(:：\\n、/—-]|\\s)\\s*(\\p{IsHan}[\\p{IsHan}·\\s、，,]{1,30})[)）]?");

    private Offices() {}

    static List<String> list(String cell) {
        return Arrays.stream(LIST.split(cell)).map(String::strip).filter(Offices::isSaid).toList();
    }

    static boolean isSaid(String text) {
        return !text.isEmpty() && !text.matches("无|暂无|[-—－/]+");
    }

    /** Persons in one text: line breaks become 、 and white space inside names is dropped. */
    static String persons(String cell) {
        return cell.strip()
                .replaceAll("(?<=[、，,；;])\\s*\\n\\s*|\\s*\\n\\s*(?=[、，,；;])", "")
                .replaceAll("\\s*\\n\\s*", "、")
                .replaceAll("[\\s\\p{Z}]", "");
    }

    /** The parts of a cell by what its marks say, the unmarked beginning belonging to {@code first}. */
    static Map<Meaning, String> divide(String cell, Meaning first, List<Meaning> besides) {
        Map<Meaning, String> parts = byMarks(cell, first);
        if (parts.size() > 1 || !parts.containsKey(first)) {
            return parts;
        }
        Map<Meaning, String> tails = byTails(cell);
        if (!tails.isEmpty()) {
            return tails;
        }
        return besides.contains(Meaning.OWNER) && first == Meaning.LEAD ? bodyAndPerson(cell) : parts;
    }

    private static Map<Meaning, String> byMarks(String printed, Meaning first) {
        Map<Meaning, String> parts = new EnumMap<>(Meaning.class);
        String cell = BRACKETED_FIRST.matcher(printed).find() ? BRACKETED.matcher(printed).replaceAll("$1：") : printed;
        Matcher marks = MARK.matcher(cell);
        Meaning current = first;
        int from = 0;
        while (marks.find()) {
            add(parts, current, cell.substring(from, marks.start()));
            current = marks.group("lead") != null ? Meaning.LEAD : marks.group("owner") != null ? Meaning.OWNER : Meaning.SUPPORTING;
            from = marks.end();
        }
        add(parts, current, cell.substring(from));
        return parts;
    }

    private static void add(Map<Meaning, String> parts, Meaning meaning, String text) {
        String trimmed = text.replaceAll("^[\\s；;，,、。(（]+|[\\s；;，,、。]+$", "");
        String said = trimmed.contains("（") || trimmed.contains("(") ? trimmed : trimmed.replaceAll("[)）]$", "");
        if (!said.isEmpty()) {
            parts.merge(meaning, said, (one, other) -> one + "、" + other);
        }
    }

    /** 市工信局牵头，市财政局、市税务局配合. */
    private static Map<Meaning, String> byTails(String cell) {
        Map<Meaning, String> parts = new EnumMap<>(Meaning.class);
        List<String> open = new ArrayList<>();
        for (String piece : LIST.split(cell)) {
            String said = piece.strip();
            Matcher lead = TAIL_LEAD.matcher(said);
            Matcher supporting = TAIL_SUPPORTING.matcher(said);
            open.add(lead.matches() ? lead.group(1) : supporting.matches() ? supporting.group(1) : said);
            if (lead.matches() || supporting.matches()) {
                add(parts, lead.matches() ? Meaning.LEAD : Meaning.SUPPORTING, String.join("、", open));
                open.clear();
            }
        }
        if (!parts.containsKey(Meaning.LEAD)) {
            return Map.of();
        }
        add(parts, Meaning.SUPPORTING, String.join("、", open));
        return parts;
    }

    private static Map<Meaning, String> bodyAndPerson(String cell) {
        Matcher both = BODY_AND_PERSON.matcher(Normalizer.normalize(cell.strip(), Normalizer.Form.NFC));
        return both.matches()
                ? Map.of(Meaning.LEAD, both.group(1).strip(), Meaning.OWNER, both.group(2).strip())
                : Map.of(Meaning.LEAD, cell);
    }
}
