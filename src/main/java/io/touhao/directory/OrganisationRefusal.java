package io.touhao.directory;

import io.touhao.page.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Why a change of units, offices, posts or services is refused. */
public sealed interface OrganisationRefusal extends Refusal {

    DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    /** Only a system administrator changes the organisation. */
    record NotAdministrator(Role role) implements OrganisationRefusal {
        @Override
        public String what() {
            return "机构与人员由系统管理员维护，您现在以“%s”身份操作。".formatted(role.title());
        }

        @Override
        public int status() {
            return 403;
        }
    }

    /** A field is empty or not in its form. */
    record Unfit(String name, String what) implements OrganisationRefusal {
        @Override
        public Optional<String> field() {
            return Optional.of(name);
        }
    }

    /** The unit already has an office of this name. */
    record OfficeNameTaken(String name) implements OrganisationRefusal {
        @Override
        public String what() {
            return "本单位已有机构“%s”。".formatted(name);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("name");
        }
    }

    /** The office already has a post of this name. */
    record PostNameTaken(String office, String name) implements OrganisationRefusal {
        @Override
        public String what() {
            return "“%s”已有岗位“%s”。".formatted(office, name);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("name");
        }
    }

    /** A role that posts of this level do not have. */
    record RoleDoesNotFit(Role role, Level level) implements OrganisationRefusal {
        @Override
        public String what() {
            return "%s级机构的岗位不能用“%s”角色。".formatted(level.title(), role.title());
        }

        @Override
        public Optional<String> field() {
            return Optional.of("role");
        }
    }

    /** All seats of the post are taken on those days. */
    record SeatTaken(String post, String person, LocalDate from) implements OrganisationRefusal {
        @Override
        public String what() {
            return "岗位“%s”自%s起由%s担任，没有空缺。".formatted(post, DAY.format(from), person);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请办理交接，或先结束其任职。");
        }
    }

    /** The person already serves this post. */
    record AlreadyServes(String person, String post) implements OrganisationRefusal {
        @Override
        public String what() {
            return "%s已在岗位“%s”任职。".formatted(person, post);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("person");
        }
    }

    /** System, security and audit administrator are never one person. */
    record SecondAdministrator(String person, Role held, Role wanted) implements OrganisationRefusal {
        @Override
        public String what() {
            return "%s已是%s，不能再任%s：三员不得由同一人兼任。".formatted(person, held.title(), wanted.title());
        }

        @Override
        public Optional<String> clause() {
            return Optional.of("GB/T 22239-2019 8.1.4.2");
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请另选一人。");
        }

        @Override
        public Optional<String> field() {
            return Optional.of("person");
        }
    }

    /** The person does not serve the post on that day. */
    record NotServing(String person, String post, LocalDate on) implements OrganisationRefusal {
        @Override
        public String what() {
            return "%s在%s不在岗位“%s”任职。".formatted(person, DAY.format(on), post);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("on");
        }
    }

    /** A hand-over from a person to the same person. */
    record SamePerson(String person) implements OrganisationRefusal {
        @Override
        public String what() {
            return "交出与接手都是%s。".formatted(person);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("person");
        }
    }

    /** The day lies before what it ends began, or outside the days of what it belongs to. */
    record DayOutOfOrder(String what) implements OrganisationRefusal {
        @Override
        public Optional<String> field() {
            return Optional.of("on");
        }
    }

    /** Something below still stands. */
    record StillInUse(String what, String advice) implements OrganisationRefusal {
        @Override
        public Optional<String> instead() {
            return Optional.of(advice);
        }
    }

    /** The code is already in the register on that day. */
    record CodeTaken(String code) implements OrganisationRefusal {
        @Override
        public String what() {
            return "代码%s在该日期已登记。".formatted(code);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("code");
        }
    }
}
