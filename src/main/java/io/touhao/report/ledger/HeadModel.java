package io.touhao.report.ledger;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A small model of head words: which meaning a head has, and how surely. Spaces, line breaks and what stands in
 * brackets mean nothing. A head that was met before weighs 4. In any other head each known word speaks for one meaning
 * with its own strength; of equal words the later counts, for the noun that ends a head says what it is. A head of
 * several nouns (责任单位及责任人) has a first meaning and further ones.
 */
final class HeadModel {

    static final int MET = 4;
    private static final int LONGEST = 18;

    /** A meaning with its weight from 1 to 4, and the meanings that the column holds besides. */
    record Guess(Meaning meaning, int weight, List<Meaning> besides) {

        Guess {
            besides = List.copyOf(besides);
        }
    }

    private record Word(Meaning meaning, int strength, Pattern pattern) {}

    private static final List<Word> NAMES = new ArrayList<>();
    private static final List<Word> WORDS = new ArrayList<>();

    static {
        met(Meaning.NO, "序号|编号|号|项次|no\\.?|number|#|id|序列|顺序号");
        met(Meaning.CODE, "事项编号|任务编号|任务编码|台账编号|事项编码");
        met(Meaning.TASK, "任务事项|工作任务|主要任务|重点任务|任务名称|工作事项|任务|事项|工作内容|任务内容|重点工作|具体任务|事项名称|重点工作任务"
                + "|重点事项|督办事项|工作任务名称|任务描述|主要工作任务|重点任务事项|主要内容|具体事项|工作要点|task|tasks|taskname|workitem|项目名称|具体工作任务");
        met(Meaning.TARGET, "目标|年度目标|工作目标|目标任务|目标值|任务目标|年度目标任务|预期目标|目标要求|指标|指标值|计划目标|target|targets|goal|goals|objective|量化目标|绩效目标|全年目标");
        met(Meaning.LEAD, "牵头单位|责任单位|主办单位|牵头部门|责任部门|主责单位|主责部门|主办部门|承办单位|牵头科室|责任科室|牵头处室|责任处室|牵头责任单位|落实单位|实施单位"
                + "|lead|leadunit|leadoffice|leadagency|leaddepartment|责任主体|承办部门");
        met(Meaning.OWNER, "责任人|具体责任人|负责人|责任人员|直接责任人|经办人|承办人|具体负责人|owner|responsible|responsibleperson|personincharge|pic|第一责任人|包保责任人");
        met(Meaning.SUPPORTING, "配合单位|协作单位|协办单位|配合部门|协办部门|协同单位|协同部门|参与单位|参加单位|配合责任单位|支持单位|协助单位|会办单位"
                + "|support|supporting|supportingunits|supportunits|supportingoffices|supportingunit");
        met(Meaning.DUE, "完成时限|办结时限|完成时间|完成期限|时限|时限要求|时间节点|截止时间|截止日期|完成日期|办理时限|时间要求|工作时限|要求完成时间|计划完成时间|完成节点|due|duedate|deadline|期限");
        met(Meaning.PROGRESS, "进展情况|工作进展|落实情况|完成情况|推进情况|进展|工作进展情况|目前进展|最新进展|当前进展|工作开展情况|贯彻落实情况|办理情况|进度情况|推进落实情况|任务进展|progress|currentprogress");
        met(Meaning.PROBLEMS, "存在问题|存在的困难和问题|存在的问题|问题|主要问题|困难问题|存在困难|困难和问题|存在问题和困难|问题困难|problems|issues|problem|issue|risks|滞后原因|未完成原因");
        met(Meaning.NEXT, "下步措施|下一步打算|下步打算|下一步措施|下步工作|下一步工作|下步工作措施|下一步工作措施|下步计划|下一步计划|下一步工作计划|下一步工作打算|下步工作打算"
                + "|下阶段工作|工作打算|nextsteps|nextstep|next|nextaction|nextactions|后续措施|下步安排");
        met(Meaning.STATE, "状态|办理状态|是否完成|完成状态|进展状态|工作状态|任务状态|是否办结|是否销号|红黄绿|红黄绿灯|亮灯|亮灯情况|亮灯状态|status|state|办结状态|销号状态|推进状态|进度状态");
        met(Meaning.OTHER, "备注|说明|佐证材料|专项行动|附件|联系电话|联系方式|电话|备注说明|remarks?|notes?|文号|来源|任务来源|类别|分类|单位|数量|权重|分值|得分|领域|板块|计量单位");

        word(Meaning.OTHER, 6, "备注|佐证|附件|证明材料|电话|手机|联系方式|权重|分值|得分|考核分|文号|依据|任务来源|事项来源|类别|类型|分类|板块|领域|计量单位|行动名称|专项行动|填报|更新|启动时间|开始时间|开工时间|实际完成时间|实际办结|上年|去年|基数|同期|批示|签字|审核|remark|note|evidence|category|phone");
        word(Meaning.STATE, 5, "状态|是否|亮灯|红黄绿|灯色|信号|预警|(?:办结|销号)情况|(?:进度|进展)(?:评价|评定|判定)|status");
        word(Meaning.NEXT, 5, "下一?步|下阶段|下一阶段|下月|下季度|后续|打算|next");
        word(Meaning.PROBLEMS, 5, "问题|困难|难点|堵点|卡点|短板|制约|原因|风险|problem|issue|risk");
        word(Meaning.DUE, 4, "时限|期限|截止|节点|时点|时间|日期|deadline|due|date");
        word(Meaning.SUPPORTING, 5, "配合|协作|协办|协同|协助|参与|参加|会办|联办|support");
        word(Meaning.OWNER, 5, "责任人|负责人|承办人|经办人|牵头人|专班人员|人员|责任领导|分管领导|牵头.{0,2}领导|包保领导|挂包领导|owner|person");
        word(Meaning.OWNER, 3, "领导|联系人|联络员|姓名");
        word(Meaning.LEAD, 4, "牵头|主办|主责|承办|责任(?:单位|部门|主体|科室|处室)|落实单位|lead");
        word(Meaning.LEAD, 2, "单位|部门|科室|处室|责任|unit|department|office");
        word(Meaning.PROGRESS, 5, "progress");
        word(Meaning.PROGRESS, 4, "进展|进度|落实情况|完成情况|推进情况|开展情况|办理情况|执行情况|实施情况|工作动态|成效");
        word(Meaning.PROGRESS, 2, "情况|完成|累计");
        word(Meaning.TARGET, 4, "目标|target|goal");
        word(Meaning.TARGET, 5, "预期");
        word(Meaning.TARGET, 2, "指标|计划数|任务数|标准|要求|成果");
        word(Meaning.NEXT, 2, "措施|举措|计划|安排|建议|对策");
        word(Meaning.TASK, 3, "任务|事项|task|item");
        word(Meaning.TASK, 2, "内容|工作|项目|议题");
        word(Meaning.NO, 3, "序号|编号");
        word(Meaning.CODE, 5, "(?:事项|任务|台账)(?:编号|编码|代码)|^code$");
    }

    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*]|【[^【】]*】|〔[^〔〕]*〕|<[^<>]*>");
    private static final Pattern MARKS = Pattern.compile("[\\s\\p{Z}\\p{C}/、,;:：。·*_\"'“”‘’-]|[^\\p{L}\\p{N}#.]");
    private static final Pattern TIME = Pattern.compile("^(?:20\\d{2}年度?|\\d{1,2}(?:-\\d{1,2})?月份?(?:底|末)?|[一二三四1-4]季度|截至|截止到?(?=\\d|目前)|本月|本期|本季度?|目前|当前|最新|全年)+");

    private static final Pattern JOINED = Pattern.compile("(?<=.)[及和与/、,，+&\\n(（]+");

    private HeadModel() {}

    private static void met(Meaning meaning, String names) {
        NAMES.add(new Word(meaning, 0, Pattern.compile(names)));
    }

    private static void word(Meaning meaning, int strength, String words) {
        WORDS.add(new Word(meaning, strength, Pattern.compile(words)));
    }

    /** The words of a head without spaces, marks and brackets. */
    static String plain(String head) {
        String folded = Normalizer.normalize(head, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String open = MARKS.matcher(BRACKETS.matcher(folded).replaceAll("")).replaceAll("");
        return open.isEmpty() ? MARKS.matcher(folded).replaceAll("") : open;
    }

    /** What a head means, or nothing when it is no head at all. */
    static Optional<Guess> guess(String head) {
        String whole = plain(head);
        if (head.length() > 60 || whole.isEmpty() || whole.length() > LONGEST && !whole.matches("[a-z ]+")) {
            return Optional.empty();
        }
        return met(whole).or(() -> joined(head)).or(() -> single(whole));
    }

    /** Whether a head names nothing but a time, as the lower line of 进展情况 may: 6月, 二季度. */
    static boolean isTimeOnly(String head) {
        String whole = plain(head);
        return !whole.isEmpty() && TIME.matcher(whole).replaceFirst("").matches("|上半年|下半年|年度|第?\\d+周");
    }

    private static Optional<Guess> single(String whole) {
        String timeless = TIME.matcher(whole).replaceFirst("");
        return met(whole).or(() -> met(timeless)).or(() -> scored(timeless.isEmpty() ? whole : timeless));
    }

    private static Optional<Guess> met(String head) {
        return NAMES.stream()
                .filter(name -> name.pattern().matcher(head).matches())
                .map(name -> new Guess(name.meaning(), MET, List.of()))
                .findFirst();
    }

    private static Optional<Guess> joined(String head) {
        List<Guess> nouns = JOINED.splitAsStream(head)
                .map(HeadModel::plain)
                .flatMap(noun -> single(noun).stream())
                .filter(guess -> guess.weight() > 1)
                .toList();
        List<Meaning> meanings = nouns.stream().map(Guess::meaning).distinct().filter(meaning -> meaning != Meaning.OTHER).toList();
        return nouns.size() < 2 || meanings.isEmpty()
                ? Optional.empty()
                : Optional.of(new Guess(meanings.getFirst(), 3, meanings.subList(1, meanings.size())));
    }

    private static Optional<Guess> scored(String head) {
        return WORDS.stream()
                .filter(word -> word.pattern().matcher(head).find())
                .max(Comparator.comparingInt(Word::strength).thenComparingInt(word -> end(word, head)))
                .map(word -> new Guess(word.meaning(), (word.strength() + 1) / 2, List.of()));
    }

    private static int end(Word word, String head) {
        return word.pattern().matcher(head).results().mapToInt(MatchResult::end).max().orElse(0);
    }
}
