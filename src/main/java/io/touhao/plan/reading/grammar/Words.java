package io.touhao.plan.reading.grammar;

import java.util.regex.Pattern;

/** The word classes of plan language: closed lists that the grammars and readers share. */
public final class Words {

    /** Nouns that are counted in money, so that 超1000万 behind them means 万元. */
    public static final Pattern MONEY_NOUN =
            Pattern.compile("收入|营收|产值|投资|资金|利润|税收|税金|交易额|销售额|贷款|基金|融资|总额|成交额|零售额|授信|出口额|进出口|经费|规模|收益|估值|纳税");

    /** Verbs of standing, after which an ordinal is a rank. */
    public static final Pattern STANDING = Pattern.compile("[居列]|保持|排名|名列|跃升|进位|上升到|前移|争创|争当|全国|全省|全市");

    /** What happens to someone, from which a number of years is counted. */
    public static final Pattern TERM_OF_SOMEONE = Pattern.compile(
            "(?:毕业|离校|成立|注册|登记|入驻|创办|创业|获奖|认定|引进|上市|投产|落户|到账|完成|立项|就业|之日起|起|后|近|最近|过去|前|连续|满|自|为期|期限|不少于|超过)$");

    /** Verbs by which the plan's side makes, wins or spends something. */
    public static final Pattern MAKING = Pattern.compile("建成|建设|新建|改建|扩建|续建|打造|培育|培植|培养|培训|新增|净增|引进|引育|认定|形成|创建|争创|创成|设立|组建|布局|落地"
            + "|举办|组织|开展|选树|评选|遴选|推出|发布|制定|出台|改造|完成|实施|达到|突破|力争|确保|实现|发展|壮大|招引|签约|开工|投产|竣工|建立|筹建|推广|推动|推进|扶持|支持"
            + "|资助|选拔|选派|发放|安排|投入|筹集|提供|开放|投放|累计|集聚|汇聚|挖掘|征集|攻克|研发|转化|孵化|储备|谋划|入库|增加|减少|压减|淘汰|关停|整治|治理|修复|拆除|盘活|供应"
            + "|开工|启动|开发|带动|吸引|创办|申报|争取|扩大|提高|提升|保持|稳定|服务|对接|走访|覆盖|布设|配备|招收|招聘|输送|参加|整合|腾退|收储|保障|筹建|梳理|上线|归集|新签|推介|举行|承办|召开|检查|抽查|抽检|调度");

    /** Verbs and prepositions that take up what is there already. */
    public static final Pattern USING = Pattern.compile("依托|联动|利用|围绕|聚焦|针对|发挥|结合|根据|按照|基于|立足|现有|已有|原有|其余|包括|涵盖|涉及|分布|分别由|位于|参照|对照");

    private Words() {}
}
