package io.touhao.service.visit;

import io.touhao.page.Dates;
import io.touhao.page.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/** Why a command on visits is refused. */
public sealed interface VisitRefusal extends Refusal {

    /** The clause that every above-scale enterprise is visited at its door. */
    String CLAUSE = "鲁工信发〔2023〕3号 二、1";

    /** What has not happened yet cannot be recorded. */
    record DayAhead(LocalDate day, LocalDate today) implements VisitRefusal {
        @Override
        public String what() {
            return "走访日期 %s 还没有到，今天是 %s。".formatted(Dates.full(day), Dates.full(today));
        }

        @Override
        public Optional<String> field() {
            return Optional.of("day");
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("要安排以后的走访，请在走访安排里定日期；走访后再签到。");
        }
    }

    /** Whoever is to come again comes later. */
    record NextPast(LocalDate next) implements VisitRefusal {
        @Override
        public String what() {
            return "下次走访 %s 应在这次走访以后。".formatted(Dates.full(next));
        }

        @Override
        public Optional<String> field() {
            return Optional.of("next");
        }
    }

    /** A photo is a picture, whatever its name says. */
    record NotAPicture(String name) implements VisitRefusal {
        @Override
        public String what() {
            return "“%s”不是照片，没有保存。".formatted(name);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("files");
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请上传 png 或 jpg；文件材料请随诉求上传。");
        }
    }

    /** A few photos say enough. */
    record TooManyPhotos(int given, int most) implements VisitRefusal {
        @Override
        public String what() {
            return "一次走访最多 %d 张照片，这次有 %d 张。".formatted(most, given);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("files");
        }
    }

    /** The same key came with other words. */
    record SentOtherwise(VisitId id, String recordedAt) implements VisitRefusal {
        @Override
        public String what() {
            return "这条走访 %s 已经收到，内容与这次不同；先收到的保留不变。".formatted(recordedAt);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请打开已收到的那条核对；要补充的，在那里补记。");
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /** A form without its key, or with a broken one. */
    record KeyBroken() implements VisitRefusal {
        @Override
        public String what() {
            return "这张走访表没有编号，不能保证只收一次。";
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请重新打开走访签到。");
        }
    }

    /** A topic is one of the pack's, so that topics can be counted. */
    record TopicUnknown(String key) implements VisitRefusal {
        @Override
        public String what() {
            return "没有“%s”这种走访事项。".formatted(key);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("topic");
        }
    }

    /** What was written by another is that person's. */
    record NotOwn(String officer) implements VisitRefusal {
        @Override
        public String what() {
            return "这条走访由%s记录，只能由本人补记。".formatted(officer);
        }
    }

    /** What was found untrue is not written on. */
    record FoundUntrue() implements VisitRefusal {
        @Override
        public String what() {
            return "回访认为这次走访不实，不能再补记。";
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(CLAUSE);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请重新上门走访并签到。");
        }
    }

    /** A word that is needed is missing. */
    record WordMissing(String name, String label) implements VisitRefusal {
        @Override
        public String what() {
            return "请填写%s。".formatted(label);
        }

        @Override
        public Optional<String> field() {
            return Optional.of(name);
        }
    }
}
