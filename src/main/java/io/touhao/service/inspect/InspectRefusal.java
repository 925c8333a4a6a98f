package io.touhao.service.inspect;

import io.touhao.directory.Role;
import io.touhao.page.Dates;
import io.touhao.page.Refusal;
import io.touhao.page.Refused;
import java.time.LocalDate;
import java.util.Optional;

/** Why something about an inspection is not done. */
public sealed interface InspectRefusal extends Refusal {

    /** Only the officers of the unit that holds it. */
    record NotYours(String verb, Role role) implements InspectRefusal {
        @Override
        public String what() {
            return "%s由承办单位的经办人员办理，您以“%s”身份不能办理。".formatted(verb, role.title());
        }

        @Override
        public int status() {
            return 403;
        }
    }

    /** Something is missing or does not fit. */
    record Unfit(String at, String what, String advice) implements InspectRefusal {
        @Override
        public Optional<String> field() {
            return Optional.of(at);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of(advice);
        }
    }

    /** The refusal of a field. */
    static Refused unfit(String at, String what, String advice) {
        return new Refused(new Unfit(at, what, advice));
    }

    /** A day that has not come, or lies before what it follows. */
    record WrongDay(String at, LocalDate day, LocalDate earliest, LocalDate latest) implements InspectRefusal {
        @Override
        public String what() {
            return "%s不在可填的日期内。".formatted(Dates.full(day));
        }

        @Override
        public Optional<String> field() {
            return Optional.of(at);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("可填 %s 至 %s。".formatted(Dates.full(earliest), Dates.full(latest)));
        }
    }

    /** Whoever confirmed that it was put right does not re-check it. */
    record SamePerson(String name) implements InspectRefusal {
        @Override
        public String what() {
            return "整改由%s确认，不能再由同一人复查。".formatted(name);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请换一名检查人复查。");
        }
    }

    /** A photo that was handed in before proves nothing new. */
    record OldPhoto(String name) implements InspectRefusal {
        @Override
        public String what() {
            return "照片“%s”以前交过，不能再作为这一次的凭据。".formatted(name);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("photos");
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请现场重新拍摄。");
        }
    }

    /** It went on meanwhile. */
    record Passed(String what, String state) implements InspectRefusal {
        @Override
        public String what() {
            return "%s现在是“%s”，不能这样办。".formatted(what, state);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请刷新后看最新状态。");
        }

        @Override
        public int status() {
            return 409;
        }
    }
}
