package io.touhao.service.request;

import io.touhao.page.Dates;
import io.touhao.page.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/** Why a command on requests is refused. */
public sealed interface RequestRefusal extends Refusal {

    /** The clause on serving enterprises at their door. */
    String CLAUSE = "鲁工信发〔2023〕3号 二、1";

    /** Only the unit that has it in hand moves it. */
    record NotHolder(String deed, String holder) implements RequestRefusal {
        @Override
        public String what() {
            return "这件诉求由%s办理，您不能%s。".formatted(holder, deed);
        }
    }

    /** The state does not allow the deed. */
    record WrongState(String deed, String number, String state) implements RequestRefusal {
        @Override
        public String what() {
            return "%s 现为“%s”，不能%s。".formatted(number, state, deed);
        }
    }

    /** A word that is needed is missing. */
    record WordMissing(String name, String label) implements RequestRefusal {
        @Override
        public String what() {
            return "请填写%s。".formatted(label);
        }

        @Override
        public Optional<String> field() {
            return Optional.of(name);
        }
    }

    /** Nothing is solved without something that proves it. */
    record EvidenceMissing(String number) implements RequestRefusal {
        @Override
        public String what() {
            return "%s 没有办结佐证，不能办结。".formatted(number);
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(CLAUSE);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请上传批复、答复函、合同或现场照片；还没办成的，先答复企业。");
        }

        @Override
        public Optional<String> field() {
            return Optional.of("files");
        }
    }

    /** A kind is one of the pack's. */
    record KindUnknown(String kind) implements RequestRefusal {
        @Override
        public String what() {
            return "没有“%s”这类诉求。".formatted(kind);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("kind");
        }
    }

    /** A clock stands still only for a reason of the pack. */
    record ReasonUnknown() implements RequestRefusal {
        @Override
        public String what() {
            return "请在办法列明的理由里选一个；别的理由不能暂停计时。";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("reason");
        }
    }

    /** A stop has a day, and a limit. */
    record PauseTooLong(LocalDate until, LocalDate most, int days) implements RequestRefusal {
        @Override
        public String what() {
            return "暂停到 %s 不行：应在今天以后，最多 %d 个工作日，即不晚于 %s。".formatted(Dates.full(until), days, Dates.full(most));
        }

        @Override
        public Optional<String> field() {
            return Optional.of("until");
        }
    }

    /** Whoever asks does not approve. */
    record NotApprover() implements RequestRefusal {
        @Override
        public String what() {
            return "暂停由本局负责人或上级批准，申请人不能自己批。";
        }
    }

    /** Above the province there is nobody. */
    record NobodyAbove() implements RequestRefusal {
        @Override
        public String what() {
            return "这件诉求已在省级，不能再上转。";
        }
    }

    /** Ratings go from one to five. */
    record RatingOutside() implements RequestRefusal {
        @Override
        public String what() {
            return "评价请选 1 至 5 分。";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("rating");
        }
    }

    /** The firm rates, or the unit above asks it. */
    record NotRater() implements RequestRefusal {
        @Override
        public String what() {
            return "办理单位不能给自己评价；由企业评价，或由上级电话回访代记。";
        }
    }
}
