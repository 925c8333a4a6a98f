package io.touhao.programme.application;

import io.touhao.page.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why something about calls and applications is refused. */
public sealed interface ProgrammeRefusal extends Refusal {

    /** Somebody else does this. */
    record NotYours(Move move, String role) implements ProgrammeRefusal {
        @Override
        public String what() {
            return "“%s”由%s办理，您以%s身份不能办。".formatted(move.title(), move.role().title(), role);
        }
    }

    /** The state does not allow the move. */
    record WrongState(Move move, String firm, State state) implements ProgrammeRefusal {
        @Override
        public String what() {
            return "%s现为“%s”，不能%s。".formatted(firm, state.title(), move.title());
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("申报按受理、县级核实、市级推荐、省级评审、公示、认定依次办理，不能跳过一级。");
        }
    }

    /** Correction is asked once. */
    record CorrectedBefore(String firm) implements ProgrammeRefusal {
        @Override
        public String what() {
            return "%s已补正过一次，不能再退回补正。".formatted(firm);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请核实通过，或写明理由作不通过处理。");
        }
    }

    /** Whoever verified does not recommend. */
    record OwnWork(String firm, String name) implements ProgrammeRefusal {
        @Override
        public String what() {
            return "%s由%s本人核实，须由他人推荐。".formatted(firm, name);
        }
    }

    /** A reason is missing. */
    record ReasonMissing(Move move) implements ProgrammeRefusal {
        @Override
        public String what() {
            return "请写明%s的理由。".formatted(move.title());
        }

        @Override
        public Optional<String> field() {
            return Optional.of("reason");
        }
    }

    /** The window is not open. */
    record WindowClosed(String title, String number, LocalDate opens, LocalDate closes, LocalDate today) implements ProgrammeRefusal {
        @Override
        public String what() {
            return today.isBefore(opens)
                    ? "“%s”%s起受理，今天还不能申报。".formatted(title, opens)
                    : "“%s”已于 %s 截止，今天是 %s，不再受理。".formatted(title, closes, today);
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(number + " 申报时间");
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("可以留着草稿，下一年度的通知发布后继续填报。");
        }
    }

    /** A firm applies once under a call. */
    record AppliedBefore(String firm, String number, State state, String call) implements ProgrammeRefusal {
        @Override
        public String what() {
            return "%s已有这份通知下的申报 %s（%s），不能重复申报。".formatted(firm, number, state.title());
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(call + " 申报要求");
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("要改内容的，先撤回再重新填报；已受理的，请县级退回补正。");
        }
    }

    /** Only firms apply. */
    record NotAFirm() implements ProgrammeRefusal {
        @Override
        public String what() {
            return "申报由企业自己提出，请以企业身份登录。";
        }
    }

    /** A document that must be attached is missing. */
    record DocumentMissing(String document, String title, String clause0) implements ProgrammeRefusal {
        @Override
        public String what() {
            return "附件“%s”还没有上传。".formatted(title);
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(clause0);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("files-" + document);
        }
    }

    /** An attached document is past its last day, or its last day is not told. */
    record DocumentExpired(String document, String title, Optional<LocalDate> until, String clause0) implements ProgrammeRefusal {
        @Override
        public String what() {
            return until.map(day -> "附件“%s”有效期到 %s，已过期。".formatted(title, day)).orElse("请填写附件“%s”的有效期。".formatted(title));
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(clause0);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请换上仍在有效期内的一份。");
        }

        @Override
        public Optional<String> field() {
            return Optional.of("files-" + document);
        }
    }

    /** The programme knows no such document. */
    record UnknownDocument(String document) implements ProgrammeRefusal {
        @Override
        public String what() {
            return "这项申报不收附件“%s”。".formatted(document);
        }
    }

    /** What lacks or is not met cannot be vouched for. */
    record NotVerifiable(String firm, List<ProgrammeRefusal> lacking) implements ProgrammeRefusal {

        public NotVerifiable {
            lacking = List.copyOf(lacking);
        }

        @Override
        public String what() {
            return "%s的申报不能核实通过：%s".formatted(firm, lacking.stream().map(Refusal::what).collect(Collectors.joining()));
        }

        @Override
        public Optional<String> clause() {
            return lacking.getFirst().clause();
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请退回补正，或核实不通过并写明理由。");
        }
    }

    /** A condition is not met. */
    record NotEligible(String condition, String have, String clause0) implements ProgrammeRefusal {
        @Override
        public String what() {
            return "不满足“%s”%s。".formatted(condition, have.isEmpty() ? "" : "，现为 " + have);
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(clause0);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("数有误请更正并附佐证；暂不具备的，可以存草稿，来年再报。");
        }
    }

    /** What was typed cannot be the fact. */
    record BadValue(String key, String said, String advice) implements ProgrammeRefusal {
        @Override
        public String what() {
            return said;
        }

        @Override
        public Optional<String> instead() {
            return Optional.of(advice);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("fact-" + key);
        }
    }

    /** More than the quota allows. */
    record OverQuota(int quota, int recommended, int asked, String number) implements ProgrammeRefusal {
        @Override
        public String what() {
            return "本市名额 %d 家，已推荐 %d 家，再推荐 %d 家超出 %d 家。".formatted(quota, recommended, asked, recommended + asked - quota);
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(number + " 推荐名额");
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请推荐排序在名额以内的企业，其余作为候补；确有需要的，向省里申请追加名额。");
        }
    }

    /** The city is late. */
    record CityLate(String title, LocalDate due, LocalDate today, String number) implements ProgrammeRefusal {
        @Override
        public String what() {
            return "“%s”市级推荐已于 %s 截止，今天是 %s。".formatted(title, due, today);
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(number + " 推荐时间");
        }
    }

    /** Nobody to recommend. */
    record NobodyToRecommend(int asked, int there) implements ProgrammeRefusal {
        @Override
        public String what() {
            return there == 0 ? "没有核实通过、等待推荐的企业。" : "等待推荐的只有 %d 家，不能推荐 %d 家。".formatted(there, asked);
        }
    }

    /** A call that cannot be issued so. */
    record CallUnfit(String name, String said, String advice) implements ProgrammeRefusal {
        @Override
        public String what() {
            return said;
        }

        @Override
        public Optional<String> instead() {
            return advice.isEmpty() ? Optional.empty() : Optional.of(advice);
        }

        @Override
        public Optional<String> field() {
            return Optional.of(name);
        }
    }

    /** Held back by what lies above. */
    record HeldBack(String said, String rule, String advice) implements ProgrammeRefusal {
        @Override
        public String what() {
            return said;
        }

        @Override
        public Optional<String> clause() {
            return rule.isEmpty() ? Optional.empty() : Optional.of(rule);
        }

        @Override
        public Optional<String> instead() {
            return advice.isEmpty() ? Optional.empty() : Optional.of(advice);
        }
    }
}
