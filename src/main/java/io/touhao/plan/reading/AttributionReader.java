package io.touhao.plan.reading;

import io.touhao.plan.reading.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads who is responsible.
 *
 * <pre>
 * attribution = ( labelled | spoken ) in brackets | labelled on its own
 * labelled    = { label : names }          牵头单位：甲局；配合单位：乙局、丙局
 * spoken      = { names verb }             甲局牵头，乙局、丙局配合
 * </pre>
 *
 * Running prose (由…负责解释) is none.
 */
final class AttributionReader {

    private static final String ROLE = "牵头|责任|负责|主办|主管|承办|配合|协办|协助|参与|参加|支持|协同|指导|组织|实施|落实|督导|主责|支撑";
    private static final Pattern LABEL = Pattern.compile("(?:省级|市级|区级|县级|主要|市直|共同)?(?:" + ROLE + ")(?:(?:和|及|、|与)?(?:" + ROLE
            + "))*(?:单位|部门|处室|科室|机构|股室|主体|局)?(?:[\\u4e00-\\u9fa5]{0,2})?:");
    private static final Pattern BARE_LABEL = Pattern.compile("(?:" + ROLE + "){1,2}(?:单位|部门|处室|科室)(?:为|是)?");
    private static final Pattern OTHER_LABEL = Pattern.compile("[\\u4e00-\\u9fa5]{2,8}:");
    private static final Pattern SPOKEN = Pattern.compile("(?:牵头|负责|配合|参与|参加|协助|落实|指导|组织|实施|主办|协办|承办|分工)[)。;,]?$");
    private static final Pattern SEGMENTS = Pattern.compile("[,;]");
    private static final Pattern PROSE = Pattern.compile("负责(?:解释|人|同志|日常|统筹|制定|起草|具体|组织|审核|牵头|管理|办理)|解释|以下简称|以下统称|下称|本(?:办法|方案|措施|意见)|根据|[。;].{40,}");
    private static final Pattern PERSON = Pattern.compile("责任人|负责人|领导|联系人|电话");
    private static final String BEFORE_LABEL = "。;,、(\n\t)";

    private final Layout layout;
    private final String text;
    private final Optional<LeadRule> rule;
    private final List<Region> regions = new ArrayList<>();

    /** Where an attribution stands, without its brackets. */
    private record Region(int start, int end, boolean labelled) {}

    AttributionReader(Layout layout) {
        this.layout = layout;
        this.text = layout.text();
        this.rule = LeadRule.in(text);
    }

    List<Attribution> read() {
        layout.marks().brackets().forEach(this::takeBracket);
        takeLabels();
        Set<Integer> taken = regions.stream().map(Region::start).collect(Collectors.toSet());
        new AttributionLists(layout).from(rule.map(LeadRule::start).orElse(text.length())).stream()
                .filter(list -> !taken.contains(list.start()))
                .forEach(list -> regions.add(new Region(list.start(), list.end(), false)));
        regions.sort(Comparator.comparingInt(Region::start));
        return merged().stream().flatMap(region -> attribution(region).stream()).toList();
    }

    private void takeBracket(Span bracket) {
        int start = bracket.start() + 1;
        int end = bracket.end() - 1;
        if (end - start < 4 || layout.marks().bracketAt(bracket.start()) >= 0) {
            return;
        }
        boolean labelled = labelAt(start, end) || BARE_LABEL.matcher(text).region(start, end).lookingAt();
        if (labelled || isSpoken(start, end)) {
            regions.add(new Region(start, end, labelled));
        }
    }

    private boolean labelAt(int start, int end) {
        return LABEL.matcher(text).region(start, end).lookingAt();
    }

    private boolean isSpoken(int start, int end) {
        String words = text.substring(start, firstStop(start, end));
        boolean spoken = SEGMENTS.splitAsStream(words).anyMatch(part -> SPOKEN.matcher(part).find());
        return spoken && !PROSE.matcher(words).find() && Bodies.beginsWithBody(words);
    }

    private int firstStop(int start, int end) {
        int stop = text.indexOf('。', start);
        return stop < 0 || stop > end ? end : stop;
    }

    private void takeLabels() {
        Matcher match = LABEL.matcher(text);
        int from = 0;
        while (match.find(from)) {
            from = match.end();
            boolean free = layout.marks().bracketAt(match.start()) < 0 && layout.marks().quoteAt(match.start()) < 0;
            if (free && opens(match.start())) {
                int end = endOfNames(match.end());
                regions.add(new Region(match.start(), end, true));
                from = Math.max(from, end);
            }
        }
    }

    private boolean opens(int place) {
        boolean first = place == 0 || "\n。;)\t".indexOf(text.charAt(place - 1)) >= 0;
        return first || layout.plan().gapBefore(place) || layout.outline().opensAt(place);
    }

    private int endOfNames(int start) {
        int limit = Math.min(text.length(), layout.outline().endOfStretch(start, text.length()));
        int place = start;
        while (place < limit && !ends(start, place)) {
            place++;
        }
        return place;
    }

    private boolean ends(int start, int place) {
        char sign = text.charAt(place);
        boolean lineGoesOn = sign == '\n' && place > start && "、,".indexOf(text.charAt(place - 1)) >= 0;
        return !lineGoesOn && "\n。\t".indexOf(sign) >= 0 || isBreak(start, place);
    }

    /** White space ends the names where no sign joins what stands on its two sides. */
    private boolean isBreak(int start, int place) {
        boolean parted = place > start + 1 && layout.plan().gapBefore(place)
                && "、,;:(及和与".indexOf(text.charAt(place - 1)) < 0 && "、,;:)及和与".indexOf(text.charAt(place)) < 0;
        return parted && !Bodies.beginsWithBody(text.substring(place, Math.min(text.length(), place + 16)));
    }

    /** Labels on lines of their own that follow one another are one attribution. */
    private List<Region> merged() {
        var merged = new ArrayList<Region>();
        for (Region region : regions) {
            Region last = merged.isEmpty() ? null : merged.getLast();
            boolean joins = last != null && last.labelled() && region.labelled() && isJoint(last.end(), region.start())
                    && roleOf(last) != roleOf(region);
            if (joins) {
                merged.set(merged.size() - 1, new Region(last.start(), region.end(), true));
            } else {
                merged.add(region);
            }
        }
        return merged;
    }

    private boolean isJoint(int end, int start) {
        return end <= start && start - end <= 3 && text.substring(end, start).chars().allMatch(sign -> "\n。;,\t()".indexOf(sign) >= 0)
                && !layout.outline().opensAt(start);
    }

    private DutyRole roleOf(Region region) {
        Matcher match = LABEL.matcher(text).region(region.start(), region.end());
        return match.lookingAt() ? DutyRole.of(match.group()) : DutyRole.DUTY;
    }

    private Optional<Attribution> attribution(Region region) {
        var roll = new DutyRoll();
        var spoken = new SpokenDuties(layout.plan(), roll);
        int first = region.labelled() ? readLabelled(region, spoken)
                : spoken.read(region.start(), firstStop(region.start(), region.end()), Optional.empty());
        if (roll.isEmpty()) {
            return Optional.empty();
        }
        Span span = layout.plan().printed(region.start(), region.end());
        String clause = layout.outline().pathAt(region.start());
        List<String> lead = roll.lead();
        List<String> support = roll.support();
        if (rule.isPresent() && rule.get().start() < region.end() && !roll.hasLead()) {
            int leading = rule.get().leading(lead, first);
            support = new ArrayList<>(lead.subList(leading, lead.size()));
            support.addAll(roll.support());
            lead = lead.subList(0, leading);
        }
        return Optional.of(new Attribution(clause, span, lead, support));
    }

    /** Reads label by label; answers how many names stand before the first comma. */
    private int readLabelled(Region region, SpokenDuties spoken) {
        int first = 0;
        int place = region.start();
        while (place < region.end()) {
            Matcher label = labelMatch(place, region.end());
            int from = label.end();
            int end = nextLabel(from, region.end());
            boolean role = LABEL.matcher(label.group()).matches() || BARE_LABEL.matcher(label.group()).matches();
            if (role && !PERSON.matcher(label.group()).find()) {
                int count = spoken.read(from, end, Optional.of(DutyRole.of(label.group())));
                first = first == 0 ? count : first;
            }
            place = end;
        }
        return first;
    }

    private Matcher labelMatch(int place, int end) {
        for (Pattern pattern : List.of(LABEL, OTHER_LABEL, BARE_LABEL)) {
            Matcher match = pattern.matcher(text).region(place, end);
            if (match.lookingAt()) {
                return match;
            }
        }
        Matcher nothing = Pattern.compile("").matcher(text).region(place, end);
        nothing.lookingAt();
        return nothing;
    }

    private int nextLabel(int from, int end) {
        for (int place = from; place < end; place++) {
            boolean parted = layout.plan().gapBefore(place) || place > from && BEFORE_LABEL.indexOf(text.charAt(place - 1)) >= 0;
            boolean outer = layout.marks().bracketAt(place) == layout.marks().bracketAt(from);
            if (parted && outer && OTHER_LABEL.matcher(text).region(place, end).lookingAt()) {
                return place;
            }
        }
        return end;
    }
}
