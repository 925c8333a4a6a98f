package io.touhao.registry.dossier;

import io.touhao.registry.dossier.Detail.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A kind of record beside enterprises, with what it has of its own. */
public enum DossierKind {
    PROJECT("项目", "项", "项目代码", "XM",
            Detail.choice("type", "类别", "新建", "改建", "扩建", "技术改造"), Detail.figure("investment", "计划总投资", "万元"),
            Detail.figure("output", "预期年产值", "万元"), Detail.day("begins", "计划开工"), Detail.day("ends", "计划投产"),
            Detail.text("content", "建设内容")),
    INSTITUTION("机构", "家", "机构代码", "JG",
            Detail.choice("type", "类别", "企业技术中心", "研究院所", "高校", "检验检测", "创新中心", "服务平台"),
            Detail.choice("level", "级别", "国家级", "省级", "市级", "其他"), Detail.text("field", "方向"), Detail.day("approved", "认定日期")),
    PARK("园区", "个", "园区代码", "YQ",
            Detail.choice("type", "类别", "经济开发区", "高新区", "化工园区", "专业园区"), Detail.figure("area", "面积", "平方公里"),
            Detail.text("industry", "主导产业"), Detail.day("approved", "批准日期")),
    CLUSTER("集群", "个", "集群代码", "JQ",
            Detail.text("industry", "主导产业"), Detail.figure("output", "年产值", "亿元"), Detail.figure("firms", "企业数", "家"),
            Detail.choice("level", "级别", "国家级", "省级", "市级", "其他")),
    PRODUCT("产品", "个", "产品编号", "CP",
            Detail.text("model", "型号"), Detail.choice("type", "类别", "装备", "材料", "零部件", "消费品", "其他"),
            Detail.choice("first", "首台（套）", "否", "是"), Detail.day("launched", "上市日期")),
    SOFTWARE("软件", "个", "软件登记号", "RJ",
            Detail.text("edition", "版本"), Detail.choice("type", "类别", "基础软件", "工业软件", "应用软件", "嵌入式软件"),
            Detail.choice("first", "首版次", "否", "是"), Detail.day("registered", "登记日期")),
    TALENT("人才", "人", "入库编号", "RC",
            Detail.text("team", "团队"), Detail.text("post", "职务"), Detail.text("field", "方向"),
            Detail.choice("level", "层次", "国家级", "省级", "市级", "其他"));

    private final String title;
    private final String noun;
    private final String numberTitle;
    private final String prefix;
    private final List<Detail> details;

    DossierKind(String title, String noun, String numberTitle, String prefix, Detail... details) {
        this.title = title;
        this.noun = noun;
        this.numberTitle = numberTitle;
        this.prefix = prefix;
        this.details = List.of(details);
    }

    public String title() {
        return title;
    }

    /** The counting word. */
    public String noun() {
        return noun;
    }

    /** What its number is called. */
    public String numberTitle() {
        return numberTitle;
    }

    /** What our own numbers begin with, for records that have none. */
    String prefix() {
        return prefix;
    }

    /** What it has of its own. */
    public List<Detail> details() {
        return details;
    }

    public static Optional<DossierKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** The detail of that key, whose words people read; none where the kind has no such. */
    public Optional<Detail> detail(String key) {
        return details.stream().filter(detail -> detail.key().equals(key)).findFirst();
    }

    /** Details that a list counts with. */
    public List<Detail> figures() {
        return details.stream().filter(detail -> detail.form() == Form.FIGURE).toList();
    }
}
