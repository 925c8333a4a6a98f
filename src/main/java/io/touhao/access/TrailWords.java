package io.touhao.access;

import java.util.Map;
import java.util.stream.Collectors;

/** The trail keeps verbs and objects as codes; people read them in words. A code without words is shown as it is. */
final class TrailWords {

    private static final Map<String, String> VERBS = pairs("""
            access.act-as=切换身份
            access.change-password=改密码
            access.drop-second-factor=停用动态口令
            access.enrol-second-factor=启用动态口令
            access.export-trail=导出留痕
            access.open-account=开通账号
            access.reset-password=重置密码
            access.sign-in=登录
            access.sign-out=退出登录
            access.verify-trail=核验留痕
            application.accept=受理申报
            application.announce=公示
            application.ask-correction=申报退回补正
            application.begin=开始申报
            application.city-refuses=不予推荐
            application.city-sends-back=申报退回县级
            application.county-refuses=核实不通过
            application.fail=评审不通过
            application.open-file=打开申报附件
            application.pass=评审通过
            application.province-sends-back=申报退回市级
            application.put=移动推荐排序
            application.recognise=认定
            application.recommend=推荐
            application.strike=异议成立不予认定
            application.submit=提交申报
            application.verify=核实通过
            application.withdraw=撤回申报
            assessment.accept=采纳异议
            assessment.avoid=专家回避
            assessment.check=实地核查
            assessment.draw=抽取专家
            assessment.file=专家交表
            assessment.resolve=评审复议
            call.issue=发布申报通知
            maturity.assess=成熟度自评
            data-assessment.close=确认风险评估闭环
            data-assessment.hand-in=报送数据安全风险评估
            hazard.close=隐患销号
            hazard.order=责令整改
            hazard.rectify=报整改
            hazard.send-back=复查未过
            inspected-unit.enlist=列入检查对象
            inspected-unit.strike=移出检查对象
            inspection.draw=双随机抽取
            inspection.order=安排检查
            inspection.record=登记检查
            inspection.void=作废检查
            inspector.add=登记检查人员
            inspector.bar=登记回避
            inspector.leave=注销检查人员
            relocation.reach=登记搬迁进度
            notice.announce=公示名单
            ranking.decide=处理榜单异议
            ranking.freeze=冻结榜单
            ranking.object=登记榜单异议
            ranking.publish=发布榜单
            notice.decide=处理公示异议
            notice.object=登记公示异议
            recognition.recognise=认定
            recognition.report-change=变更报告
            recognition.review=复核
            recognition.revoke=撤销认定
            recognition.update=年度更新
            call-back.decide=核查回访
            call-back.draw=抽取回访
            call-back.note=记回访
            request.ask-pause=申请诉求暂停
            request.decline=诉求不予受理
            request.dispatch=诉求转办
            request.grant-pause=批准诉求暂停
            request.hand-up=诉求上转
            request.keep=诉求归入知识库
            request.mark=标共性问题
            request.raise=提出诉求
            request.rate=评价诉求
            request.refuse-pause=不批准诉求暂停
            request.reply=答复诉求
            request.resume=诉求恢复计时
            request.solve=办结诉求
            request.take-back=诉求部门办回
            request.verify=核实诉求
            visit.complete=补记走访
            visit.record=记走访
            visit-plan.arrange=排走访日期
            visit-plan.hand=转走访企业
            visit-plan.lay=排走访计划
            visit-plan.plan=定走访日期
            assessment.compute=计分
            assessment.finish=考核定稿
            assessment.object=提出异议
            assessment.open-file=打开异议附件
            assessment.publish=公布得分
            assessment.refuse=不采纳异议
            circular.correct=通报勘误
            circular.draft=起草通报
            circular.issue=签发通报
            circular.word=修改通报
            commitment.acknowledge=签收
            commitment.ask-extension=申请延期
            commitment.ask-pause=申请暂停
            commitment.cite-evidence=引用佐证
            commitment.claim-completion=申报办结
            commitment.close-out=销号
            commitment.correct=更正完成数
            commitment.demo=铺演示数据
            commitment.distribute=分解到下级
            commitment.grant-extension=同意延期
            commitment.grant-pause=批准暂停
            commitment.issue=下达
            commitment.keep-evidence=上传佐证
            commitment.open-evidence=打开佐证
            commitment.override=越级销号
            commitment.reassign=改责任人
            commitment.refuse-extension=不同意延期
            commitment.refuse-pause=不批准暂停
            commitment.remind=催办
            commitment.reopen=回潮
            commitment.report=填报进展
            commitment.resume=恢复计时
            commitment.return=退回
            commitment.supersede=替代
            commitment.verify=核验
            commitment.withdraw=撤销
            commitment.withdraw-evidence=撤回佐证
            confidence.rate=评价把握
            delivery.revive=重新投递
            demo.organise=铺演示机构
            dossier.correct=更正档案
            dossier.register=登记档案
            enterprise.ask-correction=申请更正企业资料
            enterprise.correct=更正企业资料
            enterprise.end-tag=停用企业标签
            enterprise.grant-correction=同意更正企业资料
            enterprise.keep-contact=登记企业联系人
            enterprise.merge=并为同一家企业
            enterprise.part=判为不同企业
            enterprise.refuse-correction=不同意更正企业资料
            enterprise.register=登记企业
            enterprise.reveal-phone=查看企业联系电话
            enterprise.tag=加企业标签
            enterprise.take-in=导入企业
            enterprise.undo-decision=撤回同一家判断
            enterprise.withdraw-correction=撤回更正申请
            holidays.arrange=导入节假日
            interview.close=约谈归档
            interview.open=发起约谈
            job.retry-units=重跑任务
            ledger.export=导出台账
            ledger.import=导入台账
            message.choose-channels=设接收方式
            message.open-calendar=开通日历
            message.read=读消息
            message.revoke-calendar=停用日历
            office.close=撤销机构
            office.open=设立机构
            order.acknowledged=签收督办单
            order.answered=答复督办单
            order.discharged=督办销单
            order.draw=拟督办单
            order.issued=签发督办单
            order.raised=督办升级
            order.sent-back=退回答复
            order.withdrawn=撤回督办单
            organisation.take-in=导入机构人员
            person.correct-contact=改联系方式
            plan.import=导入方案
            plan.issue=下达方案
            post.abolish=撤销岗位
            post.appoint=任命
            post.create=设立岗位
            post.delegate=委托代办
            post.end-delegation=结束代办
            post.end-service=结束任职
            post.give-fields=定负责领域
            post.hand-over=岗位交接
            region.retire=撤销地区
            round.correct=调度勘误
            round.freeze=冻结调度
            round.open=开启调度
            round.remind=催报
            sheet.return=退回调度表
            sheet.save=调度表存稿
            sheet.submit=报送调度表
            sheet.take=通过调度表
            zone.open=设立开发区
            access.require-second-factor=要求动态口令
            commitment.measure=按记录取数
            series.take-in=导入官方数列
            meter.take-in=导入供电、税务数据
            enterprise.enter-list=列入规上名录
            enterprise.leave-list=退出规上名录
            list-move.propose=申报名录变动
            list-move.approve=批准名录变动
            list-move.decline=不批准名录变动
            target.state=定分解指标
            return.approve=通过月报
            return.ask-unlock=申请解锁月报
            return.open=开放月报
            return.remind=催报月报
            return.send-back=退回月报
            return.strike=撤销应报月报
            return.submit=上报月报
            return.unlock=同意解锁月报
            return.refuse-unlock=不同意解锁月报
            return.upload=批量上传月报
            return.withdraw=撤回月报
            warning.send=发出预警
            """);

    private static final Map<String, String> KINDS = pairs("""
            account=账号
            application=申报
            call=申报通知
            recognition=认定
            ranking=榜单
            ranking-objection=榜单异议
            assessment=考核
            circular=通报
            commitment=事项
            dossier=档案
            enterprise=企业
            evidence=佐证
            interview=约谈
            message=消息
            hazard=隐患
            inspected-unit=检查对象
            inspection=检查
            inspection-draw=双随机抽取
            inspector=检查人员
            objection=异议
            office=机构
            order=督办单
            person=人员
            call-back=回访
            request=诉求
            visit=走访
            plan=方案
            post=岗位
            round=调度
            sheet=调度表
            unit=单位
            """);

    private TrailWords() {}

    static String verb(String code) {
        return VERBS.getOrDefault(code, code);
    }

    /** commitment/12 is 事项 12. */
    static String object(String code) {
        var slash = code.indexOf('/');
        return slash < 0 || !KINDS.containsKey(code.substring(0, slash))
                ? code
                : KINDS.get(code.substring(0, slash)) + " " + code.substring(slash + 1);
    }

    private static Map<String, String> pairs(String lines) {
        return lines.lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
