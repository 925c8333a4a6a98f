package io.touhao.plan.reading.grammar;

import java.util.HashMap;
import java.util.Map;

/** What a unit measures; it decides how a number with that unit is judged. */
public enum Measure {
    COUNT("家 个 名 人 项 件 台 套 辆 座 所 处 条 场 次 户 支 只 种 类 批 门 款 组 对 间 幢 栋 片 块 张 份 部 篇 艘 架 口 眼 头 羽"
            + " 株 棵 枚 颗 盏 站 例 宗 笔 起 案 节 班 位 团 面 本 册 集 幅 列 床 箱 期 届 团队 村 镇 县 桩 根 路 孔 组次 单 点位 岗"
            + " 家次 人次 场次 批次 班次 架次 车次 户次 件次 套次 台次 项次 台套 床位 张床位 学位 标箱 标准箱 TEU 公里 千米 户数 人天 桌 席 枪 头只 群 团组 机组"),
    MONEY("元 美元 欧元 港元 日元 元人民币"),
    PERCENT("% ‰ 个百分点 百分点"),
    PHYSICAL("平方米 平方公里 平方千米 ㎡ m2 公顷 亩 亩次 米 海里 吨 公斤 千克 斤 吨标准煤 吨标煤 吨煤 千瓦 千瓦时 兆瓦 吉瓦 MW GW kW kWh KW 度电"
            + " 立方米 立方 方 升 标准立方米 P PFLOPS EFLOPS PFlops EFlops TB PB EB GB Gbps Mbps Tbps 兆 微克/立方米 微克 毫克 分贝 吨/年 吨/日"
            + " 毫克/升 车公里 万步 克 km KM kV 千伏安 万伏安 千伏 车位 泊位 座席 P算力"),
    TIME("年 个月 月 天 日 小时 分钟 秒 秒钟 个工作日 工作日 个小时 周 个季度 周岁 岁 周年 学年 个学期"),
    TIMES("倍"),
    SCORE("分 级台阶");

    private static final Map<String, Measure> UNITS = new HashMap<>();
    private static int longest;

    static {
        for (Measure measure : values()) {
            for (String unit : measure.words.split(" ")) {
                UNITS.put(unit, measure);
                longest = Math.max(longest, unit.length());
            }
        }
    }

    private final String words;

    Measure(String words) {
        this.words = words;
    }

    /** The length of the longest unit that begins here, or 0. */
    static int unitLength(String text, int start) {
        for (int length = Math.min(longest, text.length() - start); length > 0; length--) {
            if (UNITS.containsKey(text.substring(start, start + length))) {
                return length;
            }
        }
        return 0;
    }

    /** Whether the words are a unit that counts things. */
    public static boolean isCount(String unit) {
        return UNITS.get(unit) == COUNT;
    }

    static Measure of(String unit) {
        Measure measure = UNITS.get(unit);
        if (measure == null) {
            throw new IllegalArgumentException("no unit " + unit);
        }
        return measure;
    }
}
