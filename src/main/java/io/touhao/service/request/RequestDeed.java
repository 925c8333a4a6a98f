package io.touhao.service.request;

import io.touhao.page.file.BroughtFile;
import java.time.LocalDate;
import java.util.List;

/** What is done with a request once it is raised; each says in its words what there is to say. */
public sealed interface RequestDeed {

    /** The verb in the trail and in the history. */
    String verb();

    /** As people call it. */
    String title();

    String words();

    /** 核实受理: it is so, and it is ours. */
    record Verify(String words) implements RequestDeed {
        @Override
        public String verb() {
            return "verify";
        }

        @Override
        public String title() {
            return "核实受理";
        }
    }

    /** 不予受理: not ours or not so, with the reason. */
    record Decline(String words) implements RequestDeed {
        @Override
        public String verb() {
            return "decline";
        }

        @Override
        public String title() {
            return "不予受理";
        }
    }

    /** 转办: another department of the unit has it in hand until it answers. */
    record Dispatch(String department, String words) implements RequestDeed {
        @Override
        public String verb() {
            return "dispatch";
        }

        @Override
        public String title() {
            return "转办";
        }
    }

    /** 部门办回: the department answered, or sends it back with a reason. */
    record TakeBack(String words) implements RequestDeed {
        @Override
        public String verb() {
            return "take-back";
        }

        @Override
        public String title() {
            return "部门办回";
        }
    }

    /** 答复: the firm is told how it stands. */
    record Reply(String words) implements RequestDeed {
        @Override
        public String verb() {
            return "reply";
        }

        @Override
        public String title() {
            return "答复";
        }
    }

    /** 上转: the unit above has it from now on. */
    record HandUp(String words) implements RequestDeed {
        @Override
        public String verb() {
            return "hand-up";
        }

        @Override
        public String title() {
            return "上转";
        }
    }

    /** 申请暂停: the clock should stand still, for a reason of the pack. */
    record AskPause(String reason, LocalDate until, String words) implements RequestDeed {
        @Override
        public String verb() {
            return "ask-pause";
        }

        @Override
        public String title() {
            return "申请暂停";
        }
    }

    /** 批准暂停. */
    record GrantPause(String words) implements RequestDeed {
        @Override
        public String verb() {
            return "grant-pause";
        }

        @Override
        public String title() {
            return "批准暂停";
        }
    }

    /** 不批准暂停. */
    record RefusePause(String words) implements RequestDeed {
        @Override
        public String verb() {
            return "refuse-pause";
        }

        @Override
        public String title() {
            return "不批准暂停";
        }
    }

    /** 恢复计时: before its day. */
    record Resume(String words) implements RequestDeed {
        @Override
        public String verb() {
            return "resume";
        }

        @Override
        public String title() {
            return "恢复计时";
        }
    }

    /** 办结: with what proves it. */
    record Solve(String words, List<BroughtFile> evidence) implements RequestDeed {

        public Solve {
            evidence = List.copyOf(evidence);
        }

        @Override
        public String verb() {
            return "solve";
        }

        @Override
        public String title() {
            return "办结";
        }
    }

    /** 评价: 1 to 5; below the pack's bound it is seen to again. */
    record Rate(int rating, String words) implements RequestDeed {
        @Override
        public String verb() {
            return "rate";
        }

        @Override
        public String title() {
            return "评价";
        }
    }
}
