package io.touhao.plan.reading;

import io.touhao.plan.reading.grammar.TimeExpression;
import io.touhao.plan.reading.grammar.TimeExpression.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All words of a plan that place a sentence in time (去年, 完成了, 同比; 力争, 到2025年, 今年), in order. */
final class TimeMarks {

    private static final String DONE = "完成|实现|达到|新增|建成|培育|引进|取得|突破|提高|增长|下降|超过|形成|出台|推出|打造|创建|增加|减少|解决|办理|化解|兑现|发放|带动|净增|改造|举办|开展|启动|签约|落户|推动|组织|新建|招引|获得|走在";
    private static final Pattern PAST = Pattern.compile("去年|上年(?!度)|上一年|过去(?!式)|[一二三四五六七八九十]年来|近年来|近[0-9一二三四五两]年|以来|截至|截止到?(?=[0-9])|目前|全[市省县区]共有"
            + "|已(?:经|有|建|完|达|累|实|形|成|认|培|连续|超|突破|全|开|累计|集聚|拥有|启动|引进|投产|落地|竣工|通过)|(?:" + DONE + ")了"
            + "|成功(?:创建|入选|举办|引进|获批|创成|签约|承办)|荣获|获评|荣膺|圆满|同比(?!增速达到|力争)|增速(?:位)?居|夺得|摘得|斩获|再创新高|创历史|首次突破|名列前茅");
    private static final Pattern AHEAD = Pattern.compile("力争|确保(?!了)|争取(?!了)|力促|预期|今后|未来|下一步|计划(?=新|建|培|完|投|引|开|用|到|实)|将(?=实现|新增|建成|达到|完成|突破)|拟(?=新|建|开|投)"
            + "|要(?=力争|确保|实现|完成|新增|突出|坚持|抓|推|加|做|全|大力|围绕|着力|深入|持续)|(?:我们|全市|全县|全区|全省)要|打算|建议|奋斗目标|主要目标|预期目标|工作目标|发展目标|目标是");
    /** Parts of the year that a report of the past names as well as a plan. */
    private static final Pattern EITHER_WAY = Pattern.compile("全年|年[底末]|第?[一二三四1-4]季度|[上下]半年");
    private static final Pattern BASE = Pattern.compile("(?:的|底的?|末的?)?(?:基础上|基数|水平|同期)|[\\u4e00-\\u9fa5]{2,4}的");
    private static final Pattern FIRM = Pattern.compile("力争|预期目标|到20[0-9]{2}年");

    private final Layout layout;
    private final List<TimeMark> marks = new ArrayList<>();

    TimeMarks(Layout layout) {
        this.layout = layout;
        collect(PAST, true);
        collect(AHEAD, false);
        layout.times().forEach(this::take);
        marks.removeIf(mark -> isBase(mark) || layout.marks().bookAt(mark.start()) >= 0);
        marks.sort(Comparator.comparingInt(TimeMark::start));
    }

    private void collect(Pattern pattern, boolean past) {
        Matcher match = pattern.matcher(layout.text());
        while (match.find()) {
            take(match.start(), match.end(), past);
        }
    }

    private void take(TimeExpression time) {
        if (time.isPast()) {
            take(time.start(), time.end(), true);
        } else if (time.kind() != Kind.OTHER && !EITHER_WAY.matcher(layout.text()).region(time.start(), time.end()).matches()) {
            take(time.start(), time.end(), false);
        }
    }

    private void take(int start, int end, boolean past) {
        boolean firm = !past && FIRM.matcher(layout.text()).region(start, end).lookingAt();
        marks.add(new TimeMark(start, end, past, firm));
    }

    /** 比上年, 较去年: a base to compare with, not a time of which the sentence speaks. */
    private boolean isBase(TimeMark mark) {
        boolean compared = mark.start() > 0 && "比较于从由自与以".indexOf(layout.text().charAt(mark.start() - 1)) >= 0;
        String behind = layout.words(mark.end(), Math.min(layout.text().length(), mark.end() + 6));
        return compared || mark.past() && BASE.matcher(behind).lookingAt();
    }

    /** The last mark that begins between two places. */
    Optional<TimeMark> last(int from, int to) {
        int index = firstFrom(to) - 1;
        return index >= 0 && marks.get(index).start() >= from ? Optional.of(marks.get(index)) : Optional.empty();
    }

    /** The first mark that begins between two places. */
    Optional<TimeMark> first(int from, int to) {
        int index = firstFrom(from);
        return index < marks.size() && marks.get(index).start() < to ? Optional.of(marks.get(index)) : Optional.empty();
    }

    private int firstFrom(int place) {
        return Places.firstFrom(marks, TimeMark::start, place);
    }
}
