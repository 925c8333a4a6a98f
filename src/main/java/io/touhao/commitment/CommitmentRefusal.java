package io.touhao.commitment;

import io.touhao.directory.Level;
import io.touhao.page.Refusal;
import io.touhao.quantity.Amount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Why a command on commitments is refused. */
public sealed interface CommitmentRefusal extends Refusal {

    /** The clause on ledgers and close-out that the guards carry out. */
    String CLOSE_OUT = "鲁工信发〔2023〕3号 三、(三)";

    /** Only the owner's office does this. */
    record NotYours(String verb, String title, String owner) implements CommitmentRefusal {
        @Override
        public String what() {
            return "“%s”由 %s 负责，您不能%s。".formatted(title, owner, verb);
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(CLOSE_OUT);
        }
    }

    /** Records give the figure, so that nobody types it (系统取数). */
    record FigureRead(String title, String period) implements CommitmentRefusal {
        @Override
        public String what() {
            return "“%s”的完成数由系统从记录取得（%s），不能填写。".formatted(title, period);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("done");
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(CLOSE_OUT);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("数不对，请更正它下面的记录；进展、问题和措施仍请填写。");
        }
    }

    /** Records do not show that the promise is kept. */
    record ReadingMissed(String title, String period, String reason) implements CommitmentRefusal {
        @Override
        public String what() {
            return "“%s”还不能申报办结：系统取数 %s，%s。".formatted(title, period, reason);
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(CLOSE_OUT);
        }
    }

    /** Only the level above does this. */
    record NotAbove(String verb, String title) implements CommitmentRefusal {
        @Override
        public String what() {
            return "“%s”须由上一级%s，您不是它的上一级。".formatted(title, verb);
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(CLOSE_OUT);
        }
    }

    /** The role does not do this. */
    record NotYourRole(String verb, String role) implements CommitmentRefusal {
        @Override
        public String what() {
            return "以“%s”身份不能%s。".formatted(role, verb);
        }
    }

    /** The state does not allow the move. */
    record WrongState(String verb, String title, CommitmentState.Name state, String advice)
            implements CommitmentRefusal {
        @Override
        public String what() {
            return "“%s”%s，不能%s。".formatted(title, state.title(), verb);
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(CLOSE_OUT);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of(advice).filter(words -> !words.isEmpty());
        }
    }

    /** Another level reviews now. */
    record NotYourTurn(String verb, String title, Level turn, boolean last) implements CommitmentRefusal {
        @Override
        public String what() {
            return "“%s”现在由%s级%s，您不能%s。".formatted(title, turn.title(), last ? "销号" : "核验", verb);
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(CLOSE_OUT);
        }
    }

    /** The evidence contract is not met. */
    record ContractUnmet(String title, List<String> missing) implements CommitmentRefusal {
        @Override
        public String what() {
            return "“%s”还缺 %d 项销号要件：%s。".formatted(title, missing.size(), String.join("；", missing));
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(CLOSE_OUT);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请退回补齐；确需销号的，由更高一级越级销号并写明理由。");
        }
    }

    /** Only a higher level overrides. */
    record NotHigher(String title, Level last) implements CommitmentRefusal {
        @Override
        public String what() {
            return "“%s”由%s级销号，越级销号须由更高一级（省级为厅领导）办理。".formatted(title, last.title());
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(CLOSE_OUT);
        }
    }

    /** An extension that cannot be asked for or decided. */
    record ExtensionUnfit(String reason, String formField) implements CommitmentRefusal {
        @Override
        public String what() {
            return reason;
        }

        @Override
        public Optional<String> clause() {
            return Optional.of("鲁工信发〔2023〕3号 三、(三)");
        }

        @Override
        public Optional<String> field() {
            return Optional.of(formField).filter(name -> !name.isEmpty());
        }
    }

    /** Which requirement a piece of evidence meets does not fit. */
    record EvidenceUnfit(String reason, String formField) implements CommitmentRefusal {
        @Override
        public String what() {
            return reason;
        }

        @Override
        public Optional<String> field() {
            return Optional.of(formField);
        }
    }

    /** Who reported or claimed may not review. */
    record ReviewerIsReporter(String title, String reporter) implements CommitmentRefusal {
        @Override
        public String what() {
            return "“%s”由%s本人填报，填报人不能审核。".formatted(title, reporter);
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(CLOSE_OUT);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请由另一人审核。");
        }
    }

    /** A word is needed and was not given. */
    record WordMissing(String formField, String label) implements CommitmentRefusal {
        @Override
        public String what() {
            return "请填写%s。".formatted(label);
        }

        @Override
        public Optional<String> field() {
            return Optional.of(formField);
        }
    }

    /** A completion is claimed without anything that proves it. */
    record EvidenceMissing(String title) implements CommitmentRefusal {
        @Override
        public String what() {
            return "“%s”还没有佐证，不能申报办结。".formatted(title);
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(CLOSE_OUT);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请先上传佐证，再申报办结。");
        }

        @Override
        public Optional<String> field() {
            return Optional.of("files");
        }
    }

    /** A completion is claimed although the figure is not reached. */
    record TargetMissed(String title, Optional<BigDecimal> done, String target, String unit)
            implements CommitmentRefusal {
        @Override
        public String what() {
            var reached = done.map(figure -> "完成 " + new Amount(figure, unit)).orElse("还没有填报完成数");
            return "“%s”目标 %s，%s，不能申报办结。".formatted(title, target, reached);
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(CLOSE_OUT);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("done");
        }
    }

    /** The figure cannot be one. */
    record FigureUnfit(String reason) implements CommitmentRefusal {
        @Override
        public String what() {
            return reason;
        }

        @Override
        public Optional<String> field() {
            return Optional.of("done");
        }
    }

    /** The kind cannot be cascaded by this rule: a rank has no parts. */
    record RuleUnfit(String number, Kind kind, String rule) implements CommitmentRefusal {
        @Override
        public String what() {
            return "%s 的目标类型是“%s”，不能%s分解。".formatted(number, kind.title(), rule);
        }
    }

    /** No weights to split by. */
    record WeightsMissing(String number, String weight) implements CommitmentRefusal {
        @Override
        public String what() {
            return "%s 按%s分解，但没有可用的%s数。".formatted(number, weight, weight);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("可以先导入企业名录，或改为按清单、平均、手工分解。");
        }
    }

    /** Nothing without an owner: units whose post is vacant, by action. */
    record OwnersMissing(String action, List<String> units) implements CommitmentRefusal {
        @Override
        public String what() {
            return "第 %s 项行动在 %d 个单位没有责任人：%s。"
                    .formatted(action, units.size(), String.join("、", units));
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(CLOSE_OUT);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请在“系统 · 机构与人员”为这些单位设岗并任命，再办一次。");
        }
    }

    /** The post that shall answer is not one of the unit, or nobody serves it. */
    record PostUnfit() implements CommitmentRefusal {
        @Override
        public String what() {
            return "这个岗位不属于该事项所在的单位，或无人在岗。";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("post");
        }
    }

    /** The leading office is unknown or its post is vacant. */
    record LeadMissing(String number, String office) implements CommitmentRefusal {
        @Override
        public String what() {
            return "%s 的牵头单位“%s”不存在或无人在岗。".formatted(number, office);
        }
    }

    /** The plan has been issued before. */
    record AlreadyIssued(String plan, List<String> numbers) implements CommitmentRefusal {
        @Override
        public String what() {
            return "方案 %s 的 %d 项已经下达过：%s。".formatted(plan, numbers.size(), String.join("、", numbers));
        }
    }

    /** The parts given to units below do not add up to the whole. */
    record Shortfall(String title, String whole, String given, String gap) implements CommitmentRefusal {
        @Override
        public String what() {
            return "“%s”目标 %s，分给下级 %s，还差 %s。".formatted(title, whole, given, gap);
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(CLOSE_OUT);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请补足，或注明余数由本单位自己承担。");
        }

        @Override
        public Optional<String> field() {
            return Optional.of("parts");
        }
    }

    /** More than a ceiling allows is given to units below. */
    record CeilingBroken(String title, String whole, String given) implements CommitmentRefusal {
        @Override
        public String what() {
            return "“%s”控制在 %s，分给下级合计 %s，超出上限。".formatted(title, whole, given);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("parts");
        }
    }

    /** Units that do not lie right below, or have a part already. */
    record UnitsUnfit(List<String> units, String reason) implements CommitmentRefusal {
        @Override
        public String what() {
            return "%s：%s。".formatted(String.join("、", units), reason);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("parts");
        }
    }

    /** The person would have more due in one week than the cap allows. */
    record LoadBroken(String person, LocalDate week, int due, int cap) implements CommitmentRefusal {
        @Override
        public String what() {
            return "%s %d月%d日起的一周将有 %d 项到期，超过设定的 %d 项。".formatted(
                    person, week.getMonthValue(), week.getDayOfMonth(), due, cap);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("despite");
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请换一个人，或写明怎么安排。");
        }
    }

    /** The head of the reporter's own office or unit may not review. */
    record ReviewerIsSuperior(String title, String reviewer) implements CommitmentRefusal {
        @Override
        public String what() {
            return "%s是“%s”填报单位的负责人，不能审核本单位的填报。".formatted(reviewer, title);
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(CLOSE_OUT);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请由督查岗位或上一级的其他人审核；要件不全而确需销号的，可以越级销号并写明理由。");
        }
    }

    /** Everything is met, so that nothing is to be overridden. */
    record NothingToOverride(String title) implements CommitmentRefusal {
        @Override
        public String what() {
            return "“%s”的要件已全部满足，不需要越级销号。".formatted(title);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请按审核层级核验、销号。");
        }
    }

    /** What shall take its place is not one of the same unit that is open. */
    record SuccessorUnfit(String title) implements CommitmentRefusal {
        @Override
        public String what() {
            return "替代“%s”的须是同一单位另一项未办结的事项。".formatted(title);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("successor");
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请先下达修订后的方案，再填写新事项的编号；没有替代的请撤销。");
        }
    }
}
