package io.touhao.plan.reading;

import io.touhao.plan.reading.grammar.Bound;
import io.touhao.plan.reading.grammar.Measure;
import io.touhao.plan.reading.grammar.Quantity;
import io.touhao.plan.reading.grammar.Quantity.Sense;
import io.touhao.plan.reading.grammar.Words;
import io.touhao.plan.reading.text.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a quantity is promised.
 *
 * <p>It is none when it is reported as done, names something, sets a condition or a threshold, is what an applicant may
 * receive, only counts the parts of the plan, or tells of what is there already.
 */
final class PromiseWeigher {

    private static final String ORGAN = "(?:工业|骨干|规模|重点|大型|新兴|龙头|优质|服务业|民营|科技|高新技术|制造业?|的)*(?:企业|项目|单位|机构|个人|人员|团队|平台|园区|人才|主体|集团|公司|产品|基地|集群|工厂|车间|客户|建筑|锅炉|机组|用户|家庭|医院|学校|城市|县城|大型|中型|小型)";
    private static final Pattern THRESHOLD = Pattern.compile("^(?:的)?" + ORGAN);
    private static final Pattern HEDGED_THRESHOLD = Pattern.compile("^(?:的)?(?:合同|贷款|资金|设备|产业|投资|订单|交易|采购|工程)");
    private static final Pattern CONDITION = Pattern.compile("^[^,;。]{0,24}?的(?:[,;。)]|[\\u4e00-\\u9fa5]{0,6}(?:企业|项目|单位|机构|个人|人员|团队|平台|园区|主体|公司|高校毕业生|载体|基地))");
    private static final Pattern GROWTH_AFTER = Pattern.compile("的?(?:年均)?(?:增长|增速|速度|目标|水平|降幅)");
    private static final Pattern BENEFIT = Pattern.compile("给予|奖励|补贴|补助|奖补|资助|贴息|最高|一次性|每人|每家|每户|每名|每亩|单个|单家|单户|每个(?!月|季)|每项|每件|享受|申请|申领|报销|返还|补偿|资本金注入|按.{0,16}(?:比例|标准)|上浮|下浮|折|优惠|减按|抵扣|抵免|授信额度|贷款额度|入股|出资比例|罚款|首付|利率|税率|租金|免费|按照.{0,24}的$|扶持资金|奖金|扣除|减征|免征|减半|计入应纳税");
    private static final Pattern RECEIVING = Pattern.compile("可申请|享受|给予|奖励|补贴|补助|奖补|资助金|资助(?!的)|予以支持|贴息");
    private static final Pattern BUDGET = Pattern.compile("安排|设立|投入|筹集|发放|撬动|总规模|规模|资金池|募集|组建|投放|达到|力争|完成|实现|新增|带动|争取|总额|累计|突破|增长|余额");
    private static final Pattern FOR_SOMEONE = Pattern.compile("^(?:对|对于|凡|凡是|给予|符合)|(?:^|[,;:。])(?:对|对于|凡)[^,;]{0,60}$");
    private static final Pattern STRUCTURE = Pattern.compile("(?:方面|领域|重点|环节|维度|行动|方向|原则|板块|阶段|层面|关键|体系|举措|措施|任务|类别|层次|要素|问题|步骤|定位|抓手|坚持|转变|统筹|结合|一批|优先|提升|强化|作用|特征|关系|途径|渠道|机制|目标|要求|清单|等级|档次|部分|经济|级别|层级|省份|国家|地区)(?:的|上|中|内|间)?$");
    private static final Pattern STRUCTURE_LEAD = Pattern.compile("^(?:大|方面|层面|维度|环节|层次|阶段|步骤|等级|档|级)");
    private static final Pattern CREATING = Pattern.compile("建成|建设|新建|打造|培育|培养|新增|引进|认定|形成|创建|创成|设立|组建|布局|落地|举办|组织|开展|选树|评选|遴选|推出|发布|制定|出台|改造|完成|达到|突破|超过|招引|开工|投产|竣工|建立|筹建|启动|实施|增加|减少|推广|扶持|培植|发展|壮大|储备|谋划|支持|建|设");
    private static final Pattern DEFINITION = Pattern.compile("是指|所称|系指|指的是|认定标准|申报条件|下列条件|以下条件|具备.{0,10}条件");
    private static final Pattern CONDITIONS_SECTION = Pattern.compile("条件|适用范围|对象|定义|认定标准|附则|名词解释|申报|罚则|法律责任|奖励标准|评分");
    private static final Pattern EXISTING = Pattern.compile("现有|已有|原有|目前|(?<!人口|人)拥有(?![量率数户])|全市共|全省共|全区共|(?:常住|户籍|总)人口(?:约|为|达)?$|占地|位于|总面积(?:约|为|达)?$");
    private static final Pattern BASELINE_BEFORE = Pattern.compile("(?:从|由)[^,;]{0,24}$");
    private static final Pattern BASELINE_AFTER = Pattern.compile("^[^,;。]{0,12}(?:提高|提升|增加|增长|上升|下降|降低|降|减少|压缩|缩短|扩大|拓展|调整|压减|缩减|精简|升)(?:到|至|为)");
    private static final Pattern SERVICE_BEFORE = Pattern.compile("(?:压缩|压减|缩短|缩减|精简|减少|降低|降|控制|提速|限时|不超过|确保|实现|承诺)(?:至|到|在|为)?(?:不超过|最长不超过|[0-9一二三四五]?)?$");
    private static final Pattern SERVICE_NOUN = Pattern.compile("(?:审批|审核|办理|办结|时限|时间|开办|受理|登记|核准|备案|响应|拨付|兑付)(?:事项|时限|时间|环节)?$");
    private static final Pattern SERVICE_AFTER = Pattern.compile("^(?:完成|办结|办理|办好|响应|反馈|答复|送达|出具|拿证|审核|审批|受理|解决|处置|处理|到达|出证|发证|对接|联系|回复|开办|办成|领证|到账|拨付|兑现|办完)");
    private static final Pattern LIFE = Pattern.compile("寿命|受教育年限|平均年限");
    private static final Pattern APPLICANT = Pattern.compile("应当?|须|必须|申请人|申报单位|企业应|自.{1,24}之日起|收到.{1,20}[后起]$");

    private static final Set<String> SHORT_TIMES =
            Set.of("个工作日", "工作日", "小时", "个小时", "分钟", "天", "日", "个月", "秒", "秒钟");

    private final Layout layout;
    private final String text;
    private final Tense tense;
    private final List<Quantity> quantities;

    PromiseWeigher(Layout layout, Tense tense, List<Quantity> quantities) {
        this.layout = layout;
        this.text = layout.text();
        this.tense = tense;
        this.quantities = quantities;
    }

    boolean isPromised(int index) {
        Quantity quantity = quantities.get(index);
        Span piece = layout.pieceAround(quantity.start(), quantity.end());
        String before = layout.words(piece.start(), quantity.start());
        String after = layout.words(quantity.end(), piece.end());
        if (isNamed(quantity) || isAside(quantity, before) || inConditions(quantity) || tense.isPast(quantity.start())) {
            return false;
        }
        if (DEFINITION.matcher(text).region(layout.sentenceAround(quantity.start()).start(), quantity.start()).find()
                || BASELINE_AFTER.matcher(after).find() && BASELINE_BEFORE.matcher(before).find()) {
            return false;
        }
        return switch (quantity.measure()) {
            case TIME -> isServicePromise(quantity, before, after);
            case COUNT -> quantity.sense() == Sense.RANK ? isStanding(before, after) : isCounted(quantity, index, before, after);
            default -> quantity.sense() == Sense.COVERAGE ? isCoverage(before, after) : isMeasured(quantity, index, before, after);
        };
    }

    /** Slogans in quotation marks and titles in book marks are names; a quotation that lists goals is not. */
    private boolean isNamed(Quantity quantity) {
        if (layout.marks().bookAt(quantity.start()) >= 0) {
            return true;
        }
        int quote = layout.marks().quoteAt(quantity.start());
        if (quote < 0) {
            return false;
        }
        int close = quantity.end();
        while (close < text.length() && layout.marks().quoteAt(close) == quote) {
            close++;
        }
        String words = layout.words(quote + 1, close);
        return words.length() < 16 || words.indexOf(',') < 0 || !words.contains("达到") && !words.contains("以上") && !words.contains("左右");
    }

    /** Within brackets only an expressly named part of the goal counts. */
    private boolean isAside(Quantity quantity, String before) {
        if (layout.marks().bracketAt(quantity.start()) < 0) {
            return false;
        }
        return !before.startsWith("其中") && !before.startsWith("到20") && !before.contains("力争");
    }

    private boolean inConditions(Quantity quantity) {
        int owner = layout.outline().ownerOf(quantity.start());
        while (owner != Outline.NONE) {
            var heading = layout.outline().heading(owner);
            boolean title = heading.contentEnd() - heading.content() < 24;
            if (title && CONDITIONS_SECTION.matcher(text).region(heading.content(), heading.contentEnd()).find()) {
                return true;
            }
            owner = heading.parent();
        }
        return false;
    }

    private boolean isServicePromise(Quantity quantity, String before, String after) {
        if (LIFE.matcher(before).find()) {
            return quantity.value().compareTo(BigDecimal.valueOf(200)) < 0;
        }
        if (!SHORT_TIMES.contains(quantity.unit()) || APPLICANT.matcher(before).find()) {
            return false;
        }
        boolean within = quantity.bound() == Bound.MAX;
        boolean squeezed = SERVICE_BEFORE.matcher(before).find() && (within || before.matches(".*[至到为]"));
        boolean limited = within && SERVICE_NOUN.matcher(before).find();
        return squeezed || limited || within && SERVICE_AFTER.matcher(after).find();
    }

    private boolean isStanding(String before, String after) {
        return !THRESHOLD.matcher(after).find() && !FOR_SOMEONE.matcher(before).find();
    }

    private boolean isCoverage(String before, String after) {
        return !after.startsWith("的") && !after.matches("^[\\u4e00-\\u9fa5]{0,4}(?:行动|工程|计划).*");
    }

    private boolean isCounted(Quantity quantity, int index, String before, String after) {
        if (quantity.unit().endsWith("次") && quantity.unit().length() == 1 && before.contains("每")) {
            return false;
        }
        boolean loose = quantity.bare() && quantity.chinese() && !isHedged(quantity);
        if (loose || quantity.value().signum() == 0 || isLoneOne(quantity)) {
            return false;
        }
        if (isStructure(quantity, before, after) || takesUpWhatIsThere(before) || EXISTING.matcher(before).find()) {
            return false;
        }
        boolean person = quantity.bound() != Bound.EXACT && after.startsWith("的") && "人名".contains(quantity.unit());
        boolean condition = FOR_SOMEONE.matcher(before).find() && CONDITION.matcher(after).find();
        boolean conditional = CONDITION.matcher(after).lookingAt() && after.matches("^[^,;。]{0,12}的[,;].*|^[^,;。]{0,12}的$");
        return !person && !condition && !conditional && isNotQualified(quantity, before);
    }

    /** 一个, 一批, 一家: an article, not a number. */
    private static boolean isLoneOne(Quantity quantity) {
        return quantity.value().compareTo(BigDecimal.ONE) == 0 && quantity.upper().isEmpty() && quantity.chinese();
    }

    private static boolean isHedged(Quantity quantity) {
        return quantity.bound() != Bound.EXACT;
    }

    private boolean isNotQualified(Quantity quantity, String before) {
        Span sentence = layout.sentenceAround(quantity.start());
        String sofar = layout.words(sentence.start(), quantity.start());
        return !sofar.contains("每人") && !before.contains("可申请") && !before.contains("享受");
    }

    private boolean isStructure(Quantity quantity, String before, String after) {
        String noun = nounOf(after);
        boolean small = quantity.value().compareTo(BigDecimal.valueOf(20)) < 0 && quantity.bound() == Bound.EXACT;
        if (STRUCTURE_LEAD.matcher(after).find() || small && STRUCTURE.matcher(noun).find()) {
            return true;
        }
        return quantity.chinese() && quantity.bound() != Bound.MIN && !CREATING.matcher(before).find();
    }

    private static String nounOf(String after) {
        int end = 0;
        while (end < after.length() && ",;。、:(“".indexOf(after.charAt(end)) < 0) {
            end++;
        }
        return after.substring(0, end);
    }

    private boolean takesUpWhatIsThere(String before) {
        int using = lastOf(Words.USING, before);
        return using >= 0 && using > lastOf(Words.MAKING, before);
    }

    private static int lastOf(Pattern words, String before) {
        Matcher match = words.matcher(before);
        int last = -1;
        while (match.find()) {
            last = match.start();
        }
        return last;
    }

    private boolean isMeasured(Quantity quantity, int index, String before, String after) {
        if (isThreshold(quantity, index, after) || isReceived(quantity, before, after) || EXISTING.matcher(before).find()) {
            return false;
        }
        boolean loose = quantity.bare() && quantity.chinese() && !isHedged(quantity);
        boolean growth = GROWTH_AFTER.matcher(after).lookingAt();
        return !loose && (growth || !CONDITION.matcher(after).lookingAt() || isSpent(quantity) && !after.matches("^[^,;。]{0,24}?的[,;。]?$"));
    }

    /** 亿元以上企业, 超1000万元OPC100家: the number only says which ones are meant. */
    private boolean isThreshold(Quantity quantity, int index, String after) {
        boolean relative = after.startsWith("的") && !GROWTH_AFTER.matcher(after).lookingAt() && !isSpent(quantity);
        boolean hedged = isHedged(quantity) && HEDGED_THRESHOLD.matcher(after).find() && counts(quantity, index, after);
        if (relative || hedged || THRESHOLD.matcher(after).find() || after.startsWith("级") || after.startsWith("规模的")) {
            return true;
        }
        boolean joined = !after.isEmpty() && ",;。、和及“(以用".indexOf(after.charAt(0)) < 0;
        return joined && isHedged(quantity)
                && (counts(quantity, index, after) || quantity.measure() == Measure.MONEY && !isSpent(quantity));
    }

    /** Whether a verb of budgets stands before the number: 设立总规模10亿元的基金. */
    private boolean isSpent(Quantity quantity) {
        Span piece = layout.pieceAround(quantity.start(), quantity.end());
        return BUDGET.matcher(text).region(piece.start(), quantity.start()).find();
    }

    /** Whether a counting number follows in the same piece. */
    private boolean counts(Quantity quantity, int index, String after) {
        return index + 1 < quantities.size() && quantities.get(index + 1).start() < quantity.end() + after.length()
                && quantities.get(index + 1).measure() == Measure.COUNT;
    }

    private boolean isReceived(Quantity quantity, String before, String after) {
        String piece = before + after;
        boolean givable = quantity.measure() == Measure.MONEY || quantity.measure() == Measure.PERCENT
                || quantity.measure() == Measure.PHYSICAL && !before.contains("达到");
        if (!givable || quantity.sense() != Sense.PLAIN) {
            return false;
        }
        if (BENEFIT.matcher(piece).find()) {
            return true;
        }
        Span sentence = layout.sentenceAround(quantity.start());
        boolean receiving = RECEIVING.matcher(text).region(sentence.start(), sentence.end()).find();
        return receiving && !BUDGET.matcher(before).find();
    }
}
