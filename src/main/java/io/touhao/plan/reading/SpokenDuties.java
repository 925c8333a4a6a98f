package io.touhao.plan.reading;

import io.touhao.plan.reading.text.PlanText;
import io.touhao.plan.reading.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a list of bodies whose roles are told by the verbs behind them: 甲局牵头，乙局、丙局按职责分工负责. */
final class SpokenDuties {

    private static final String VERB = "牵头|负责|配合|参与|参加|协助|指导|组织|实施|落实|推进|主办|协办|承办|支持|督导";
    private static final Pattern SUFFIX = Pattern.compile("(?:共同|联合|分别|具体|依据|根据|按照|按|依照|依|各自|职责|职能|工作|分工|抓好|做好|统筹|日常)*(?:" + VERB + ")(?:(?:" + VERB + "|工作|抓好|实施))*$");
    private static final Pattern BRACKETED = Pattern.compile("[(（](?:" + VERB + ")[)）]$");
    private static final Pattern BY_DUTY = Pattern.compile("(?:按照?|依)?(?:各自)?(?:职责|职能)(?:分工)?$|(?:按照?)(?:各自)?分工$");
    private static final Pattern RIDER = Pattern.compile("以下|下同|不再|均需|[列排居].{0,4}[第首].{0,8}牵头|第一个|首个|为牵头|参照执行|同上|逐项|期限|时限|长期|持续|[0-9]{4}年");

    private final PlanText plan;
    private final DutyRoll roll;
    private final List<String> pending = new ArrayList<>();

    SpokenDuties(PlanText plan, DutyRoll roll) {
        this.plan = plan;
        this.roll = roll;
    }

    /** Enters the names of a folded span; those without a verb get the given role. Answers the names before the first comma. */
    int read(int start, int end, Optional<DutyRole> given) {
        int first = -1;
        int stop = plan.folded().indexOf('。', start);
        int limit = stop < 0 || stop > end ? end : stop;
        int count = 0;
        for (int[] part : parts(start, limit)) {
            String words = plan.folded().substring(part[0], part[1]);
            if (!isRider(words)) {
                count += readPart(part[0], part[1]);
            }
            first = first < 0 ? count : first;
        }
        roll.add(pending, given.orElse(roll.hasLead() ? DutyRole.SUPPORT : DutyRole.DUTY));
        pending.clear();
        return Math.max(first, 0);
    }

    /** Whether the words add to an attribution without naming anybody: 下同, 列第一位的为牵头单位. */
    static boolean isRider(String words) {
        return RIDER.matcher(words).find();
    }

    private int readPart(int start, int end) {
        int count = 0;
        int joint = plan.folded().indexOf("会同", start);
        if (joint > start && joint < end) {
            count = readPart(start, joint);
            roll.add(pending, DutyRole.LEAD);
            pending.clear();
            return count + readPart(joint + 2, end);
        }
        for (Span name : Names.spans(plan, start, end)) {
            count++;
            enter(name);
        }
        return count;
    }

    private void enter(Span name) {
        String words = name.of(plan.folded());
        Matcher bracketed = BRACKETED.matcher(words);
        Matcher verb = SUFFIX.matcher(words);
        Matcher duty = BY_DUTY.matcher(words);
        if (bracketed.find()) {
            roll.add(printed(name, bracketed.start()), DutyRole.of(bracketed.group()));
        } else if (verb.find()) {
            pending.addAll(printed(name, verb.start()));
            roll.add(pending, DutyRole.of(verb.group()));
            pending.clear();
        } else {
            pending.addAll(printed(name, duty.find() ? duty.start() : words.length()));
        }
    }

    /** The first signs of a name as printed, or nothing where none are left. */
    private List<String> printed(Span name, int length) {
        String words = plan.quote(name.start(), name.start() + length).strip();
        return words.isEmpty() ? List.of() : List.of(words);
    }

    /** The parts between commas and semicolons that no bracket holds. */
    private List<int[]> parts(int start, int end) {
        var parts = new ArrayList<int[]>();
        int depth = 0;
        int from = start;
        for (int place = start; place < end; place++) {
            char sign = plan.folded().charAt(place);
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (depth <= 0 && (sign == ',' || sign == ';')) {
                parts.add(new int[] {from, place});
                from = place + 1;
            }
        }
        parts.add(new int[] {from, end});
        return parts;
    }
}
