package io.touhao.page.web;

import java.util.List;

/** The words of the handbook, a chapter a role. */
final class Handbook {

    static final List<String> COMMON = List.of(
            "右上角（手机在顶部）写着您以什么身份在看。身份不同，看到的范围和能办的事也不同；有几个岗位的，在那里换。",
            "带点线的数字都能点开，看它由哪些记录算出来。标“系统取数”的不用填，标“自报”的由人填写。",
            "列表可以筛选、排序、选列，筛出来的可以导出 xlsx 或打印。按 / 键直接到搜索框。",
            "没有办成时，原因写在要改的那一项下面，填过的内容都在，改好再办即可。",
            "填写中的内容每隔片刻自动存为草稿，关掉页面再打开还在；只存在这台电脑的浏览器里。",
            "本系统不得录入国家秘密和工作秘密。登录与操作都留痕。");

    static final List<Chapter> CHAPTERS = List.of(
            new Chapter("county", "县（市、区）工信局", "签收、填报、申报办结", List.of("COUNTY_OFFICER"), List.of(
                    new Step("看待办", "登录后第一页就是待办：先办标红日期的。"),
                    new Step("签收", "核对目标、时限和责任人，点“签收”。数字有出入的，先联系市局，签收后仍可申请调整。"),
                    new Step("填报进展", "打开事项，写进展、数字，附佐证，点“填报进展”。每月一次，也可随时补充。"),
                    new Step("申报办结", "要件齐了再申报；缺哪一件，事项页的“销号要件”里写着。"),
                    new Step("被退回", "退回的原因在待办里用红字写明，改好重报，不必新建。"),
                    new Step("报调度表", "开轮后在“调度”里打开本岗的表，数字已按台账填好：选有没有问题，写下步措施，点“报送”。"),
                    new Step("办督办单", "在“督办单”里先签收，再在时限前写原因和整改措施，附佐证。没有佐证的答复不能销单。"),
                    new Step("看得分、提异议", "在“考核”里点开本单位，看每一项的来源；公示期内对有误的输入提异议。"),
                    new Step("暂停计时", "办不下去是在等别人的，在事项页“办理时钟”下申请暂停，由市局批准；完成时限不变。"),
                    new Step("请人代办", "人不在岗时，在右上角“本岗与代办”里委托本单位同事，到期自动结束。"))),
            new Chapter("city", "市工信局", "分解、复核、汇总", List.of("CITY_OFFICER"), List.of(
                    new Step("签收并分解", "签收省里下达的事项，再按规则分解到县。分解合计与本级目标对不上时，页面会写出差多少。"),
                    new Step("盯进度", "在“下级台账”按信号筛选，勾选后一次催办。"),
                    new Step("汇总调度", "在“调度”里逐张审核县里报来的表，再填本市汇总表报送；没报的、没看过的要勾选说明。"),
                    new Step("督办县区", "在“下级台账”勾选同一单位的事项发督办单；答复来了在单上核验，或写明原因退回。"),
                    new Step("写本市通报", "调度冻结后，本市通报的文字由市局修改，由市局领导或督查签发。"),
                    new Step("复核", "县里申报办结的，核对佐证后报省或销号。上级不改下级的数，只退回并写明原因。"))),
            new Chapter("division", "省厅处室", "下达、牵头、销号", List.of("DIVISION_OFFICER"), List.of(
                    new Step("读方案", "在“方案”里导入文件，逐句核对目标、时限、主体，检查通过后下达。"),
                    new Step("看台账", "牵头事项在“本级台账”，各市情况在“下级台账”。"),
                    new Step("销号", "市里申报办结的，要件满足才能销号；销号人与申报人须是不同的人。"))),
            new Chapter("leader", "领导与督查", "看总览，作决定", List.of("LEADER", "SUPERVISOR"), List.of(
                    new Step("先看朱红的一条", "总览上方“请您决定”列出只有您能办的事，点“逐件处理”。"),
                    new Step("看十六市", "格子底色深浅是完成率，形状是信号；点一个市看它的事项。"),
                    new Step("开调度、冻结", "在“调度”里发起一轮，催办未报的（每人一天至多一次），到日子冻结；冻结后不再改。"),
                    new Step("勘误", "封存当时就错的数，在那一行提出勘误，原值与新值并列；封存以后新报的数进下一轮。"),
                    new Step("督办单", "规则每天自动拟单，也可从下级台账勾选拟单；签发后送达，答复有佐证才销单，例外销单要写理由。"),
                    new Step("通报", "冻结后起草，写补充说明和要求，签发即编号存档；此后只登记勘误。"),
                    new Step("考核与异议", "用封存的数计分，公布后公示，逐件复核异议，采纳的全部位次重算。"),
                    new Step("旁评", "在事项页“把握”里从条线之外评一评能否按期；到期后与结果对照，记入各单位的自评校准。"),
                    new Step("催办与退回", "督查在台账里勾选催办，也可以退回填报并写明原因。"),
                    new Step("定信号规则", "督查在“信号规则”里改本级的颜色和阈值，先看会变哪些再保存；下级没有单设的一并沿用。"))),
            new Chapter("enterprise", "企业", "只看、只改自己的", List.of("ENTERPRISE"), List.of(
                    new Step("看首页", "首页列出要办的事和时限；系统已有的数据不再要求填写。"),
                    new Step("核对资料", "企业资料有误的，在资料页提出更正，由所在县工信局核实。"))),
            new Chapter("administrators", "三类管理员", "系统、安全、审计分设，不得一人兼任",
                    List.of("SYSTEM_ADMINISTRATOR", "SECURITY_ADMINISTRATOR", "AUDIT_ADMINISTRATOR"), List.of(
                    new Step("系统管理员", "维护机构、岗位、人员，开通账号。人员变动走“交接”，未办的事会列出来。每年发布节假日安排后在“节假日与调休”导入。"),
                    new Step("安全管理员", "维护角色和登录规则，决定哪些身份必须用动态口令。"),
                    new Step("审计管理员", "查看留痕，核验链，导出。留痕只增不改，管理员也不能删。"))));

    private Handbook() {}

    /**
     * What one kind of person does here.
     *
     * @param roles names of the roles it is written for
     */
    record Chapter(String key, String title, String who, List<String> roles, List<Step> steps) {}

    /** One thing to do, and how. */
    record Step(String what, String how) {}
}
