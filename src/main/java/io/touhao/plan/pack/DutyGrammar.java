package io.touhao.plan.pack;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells duties from slogans, and what sort of duty the words make.
 *
 * <p>A duty is a verb of doing with something done to it; an attitude (认识, 站位, 精神) binds nobody to anything that
 * could be judged, and stays context.
 */
final class DutyGrammar {

    private static final String MAKING =
            "建立|建成|出台|修订|制定|制订|编制|印发|起草|构建|组建|设立|搭建|健全|完善|绘制|形成|建设完善|遴选|优选";
    private static final String THING =
            "(方案|计划|规划|办法|意见|条例|细则|制度|机制|体系|政策|措施|清单|名单|目录|名录|标准|规范|指南|指引|图谱|台账"
                    + "|数据库|培育库|项目库|库|平台|报告|若干规定|规定|法规|榜单|百强榜|章程|预案|机构|委员会|专班)";
    private static final String DEED =
            "启动|举办|召开|办好|发布|公布|成立|申报|创建|争创|争取|落户|落地|挂牌|上线|投用|竣工|开工建设|完成";
    private static final String DOING =
            "推进|推动|实施|开展|落实|强化|加强|加快|加大|深化|提升|提高|打造|培育|支持|鼓励|引导|推广|扩大|优化|巩固|发展|做强|做大"
                    + "|做优|抓好|组织|建设|保障|压实|探索|执行|拓展|弘扬|宣传|解读|对接|督查|摸清|排查|整治|培强|壮大|促进|参与"
                    + "|落细|用好|细化|分解|布局|突破|完善|健全|建立|制定|调度|实现|确保|狠抓";
    private static final List<String> ATTITUDES = List.of(
            "认识", "学习贯彻", "站位", "摆位", "精神", "思想为指导", "指示要求", "部署安排", "决策部署", "热潮", "主责主业", "地位",
            "突破性成效", "新贡献", "新局面", "氛围", "思想破冰", "发展观", "总要求", "指导思想", "初心使命", "为统领", "为指导");

    /** A verb and what it is done to; less is an exclamation. */
    private static final int SHORTEST = 6;

    private static final Pattern MADE = Pattern.compile("(" + MAKING + ")[^,，;；。]{0,30}?" + THING);
    private static final Pattern DONE_ONCE = Pattern.compile(DEED);
    private static final Pattern DONE = Pattern.compile(DOING);
    private static final Pattern UP = Pattern.compile("稳中有升|稳步增长|稳步提高|稳步提升|加速提高|持续提高|持续提升|有序提升|逐步提高|不断扩大");
    private static final Pattern DOWN = Pattern.compile("稳中有降|持续下降|逐步下降|稳步下降");
    private static final Pattern FRONT = Pattern.compile("前列|领先|领跑|前茅|第一方阵");
    private static final Pattern AMONG = Pattern.compile("全国|全省|全市|全球|国内|国际|对标省份|同类城市|长三角|黄河流域");
    private static final Pattern COMPARED = Pattern.compile("(高于|超过|快于|不低于|低于|优于)(全国|全省|全市|世界)(平均)?(水平|增速)?");

    private DutyGrammar() {}

    /** The pieces of a sentence between commas, semicolons and full stops, in order. */
    static List<String> pieces(String sentence) {
        return Arrays.stream(sentence.split("[,，;；。!！]"))
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    /** Whether a sentence binds somebody to do something. */
    static boolean isDuty(String sentence) {
        return pieces(sentence).stream().anyMatch(DutyGrammar::isDutyPiece);
    }

    static boolean isDutyPiece(String piece) {
        return piece.length() >= SHORTEST && DONE.matcher(piece).find()
                && ATTITUDES.stream().noneMatch(piece::contains) && !piece.startsWith("坚持");
    }

    /** What the words alone, without any figure, ask for. */
    static Optional<Judgement> judgement(String piece, PackParameters parameters) {
        if (!isDutyPiece(piece) && !isDirection(piece)) {
            return Optional.empty();
        }
        return Optional.of(direction(piece, parameters).orElseGet(() -> deed(piece)));
    }

    private static boolean isDirection(String piece) {
        return UP.matcher(piece).find() || DOWN.matcher(piece).find() || FRONT.matcher(piece).find()
                || COMPARED.matcher(piece).find();
    }

    private static Optional<Judgement> direction(String piece, PackParameters parameters) {
        var compared = COMPARED.matcher(piece);
        if (compared.find()) {
            return Optional.of(comparison(piece, compared));
        }
        if (FRONT.matcher(piece).find()) {
            return Optional.of(new Judgement.Standing(shortened(piece), among(piece), parameters.frontPlace()));
        }
        var up = UP.matcher(piece).find();
        return up || DOWN.matcher(piece).find()
                ? Optional.of(new Judgement.Trend(
                        shortened(piece), up ? Judgement.Direction.UP : Judgement.Direction.DOWN, "上年同期",
                        parameters.trendStep()))
                : Optional.empty();
    }

    private static Judgement comparison(String piece, Matcher compared) {
        var relation = switch (compared.group(1)) {
            case "低于" -> Judgement.Relation.BELOW;
            case "不低于" -> Judgement.Relation.AT_LEAST;
            default -> Judgement.Relation.ABOVE;
        };
        var reference = compared.group(2) + "平均";
        return new Judgement.Comparison(shortened(piece), relation, reference, "average");
    }

    private static Judgement deed(String piece) {
        var made = MADE.matcher(piece);
        if (made.find()) {
            return new Judgement.Deliverable(shortened(piece.substring(made.start())), 1, "份");
        }
        return DONE_ONCE.matcher(piece).find()
                ? new Judgement.Deadline(shortened(piece))
                : new Judgement.StandingDuty(shortened(piece));
    }

    private static String among(String piece) {
        var among = AMONG.matcher(piece);
        return among.find() ? among.group() : "全国";
    }

    /** At most forty signs, as a ledger has room for. */
    static String shortened(String piece) {
        var bare = piece.replaceAll("^[一二三四五六七八九十]+是|^\\d+[.、]|^\\([一二三四五六七八九十0-9]+\\)", "").strip();
        return bare.length() <= 40 ? bare : bare.substring(0, 39) + "…";
    }
}
