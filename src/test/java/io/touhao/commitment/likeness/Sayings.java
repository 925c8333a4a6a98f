package io.touhao.commitment.likeness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Reports as officers write them, made by chance, and the ways in which they are copied. */
final class Sayings {

    private static final List<String> WHO = List.of(
            "县工信局", "运行监测科", "专班", "开发区管委会", "镇街工作人员", "服务专员", "行业科室", "企业服务中心", "局党组", "联合工作组",
            "产业链办公室", "技改办", "第三方机构", "行业协会", "园区服务站");
    private static final List<String> DID = List.of(
            "走访规上企业 %d 家，逐户核对产值和用电", "召开调度会 %d 次，研究重点企业排产", "梳理停产减产企业 %d 家并建立帮扶清单",
            "组织银企对接 %d 场，达成贷款意向 %d 万元", "推动 %d 个技改项目完成设备安装", "收集企业诉求 %d 条，当场答复 %d 条",
            "完成 %d 家企业数字化诊断，形成报告", "培训统计员 %d 人次，统一指标口径", "核查新入库企业 %d 家的营业收入和纳税",
            "为 %d 家专精特新企业配备服务专员", "排查安全隐患 %d 处，整改完成 %d 处", "协调用地指标 %d 亩，保障新开工项目",
            "编印政策汇编 %d 册送到车间", "帮助 %d 家企业办理电价优惠", "引导 %d 家企业接入标识解析节点");
    private static final List<String> SO = List.of(
            "其中化工行业回升较快，纺织仍偏弱", "目前入库资料已通过市级初审", "涉及用工和物流的问题占一半以上", "预计年底前可完成全部安装调试",
            "企业反映的融资期限问题已转金融部门", "产值增速比上半年有所加快", "重点龙头企业订单排到明年一季度", "两家停产企业已恢复部分产线",
            "个别乡镇上报材料不齐，已退回补正", "新增税收主要来自装备制造", "节能改造后单耗有所下降", "供应商清单已在平台公开", "小微企业参与率还不高",
            "样本企业用电量由负转正", "验收报告待专家签字");
    private static final List<String> NEXT = List.of(
            "下一步对进度慢的三个镇街挂图作战", "本周内完成剩余企业的上门核实", "月底前把问题清单交市局会商", "拟邀请专家开展第二轮辅导", "将逐企落实包保责任人",
            "争取列入省级试点", "计划下旬组织现场观摩", "继续跟踪关停企业的资产处置", "与税务、供电数据比对后再上报", "按月通报并纳入考核");
    private static final Map<String, String> OTHER_WORDS = Map.ofEntries(
            Map.entry("走访", "上门走访"), Map.entry("召开", "组织召开"), Map.entry("梳理", "摸排"), Map.entry("推动", "促成"),
            Map.entry("企业", "厂家"), Map.entry("完成", "做完"), Map.entry("协调", "争取"), Map.entry("培训", "辅导"),
            Map.entry("排查", "检查出"), Map.entry("帮助", "协助"), Map.entry("下一步", "接下来"), Map.entry("继续", "持续"),
            Map.entry("目前", "现在"), Map.entry("问题", "难题"), Map.entry("计划", "打算"), Map.entry("预计", "估计"));

    private final Random chance;

    Sayings(long seed) {
        this.chance = new Random(seed);
    }

    /** A report of three or four sentences. */
    String report() {
        var sentences = new ArrayList<String>();
        for (var count = 2 + chance.nextInt(2); count > 0; count--) {
            sentences.add(any(WHO) + figures(any(DID)));
        }
        sentences.add(any(SO));
        sentences.add(any(NEXT));
        return String.join("；", sentences) + "。";
    }

    List<String> reports(int count) {
        return IntStream.range(0, count).mapToObj(index -> report()).toList();
    }

    /** The ways of copying, from the plain to the cunning. */
    enum Way {
        SAME((sayings, text) -> text),
        OTHER_FIGURES((sayings, text) -> sayings.otherFigures(text)),
        OTHER_PUNCTUATION((sayings, text) -> text.replace("；", "。").replace("，", ", ")),
        ONE_SENTENCE_MORE((sayings, text) -> text + sayings.any(SO) + "。"),
        OTHER_ORDER((sayings, text) -> sayings.shuffled(text)),
        OTHER_WHO((sayings, text) -> sayings.otherWho(text)),
        PARAPHRASED((sayings, text) -> sayings.paraphrased(text));

        private final BiFunction<Sayings, String, String> copy;

        Way(BiFunction<Sayings, String, String> copy) {
            this.copy = copy;
        }

        String copy(Sayings sayings, String text) {
            return copy.apply(sayings, text);
        }
    }

    private String otherFigures(String text) {
        return text.replaceAll("\\d+", String.valueOf(3 + chance.nextInt(400)));
    }

    private String shuffled(String text) {
        var sentences = new ArrayList<>(List.of(text.replace("。", "").split("；")));
        Collections.shuffle(sentences, chance);
        return String.join("；", sentences) + "。";
    }

    private String otherWho(String text) {
        var copy = text;
        for (var who : WHO) {
            copy = copy.replace(who, any(WHO));
        }
        return otherFigures(copy);
    }

    private String paraphrased(String text) {
        var copy = text;
        for (var word : OTHER_WORDS.entrySet()) {
            copy = copy.replace(word.getKey(), word.getValue());
        }
        return shuffled(copy);
    }

    private String figures(String sentence) {
        var copy = sentence;
        while (copy.contains("%d")) {
            copy = copy.replaceFirst("%d", String.valueOf(1 + chance.nextInt(300)));
        }
        return copy;
    }

    private String any(List<String> words) {
        return words.get(chance.nextInt(words.size()));
    }
}
