package io.touhao.registry;

import io.touhao.page.Refusal;
import java.util.Optional;

/** Why a change of the registry is refused. */
public sealed interface RegistryRefusal extends Refusal {

    /** The credit code does not read. */
    record WrongCode(UsccFault fault) implements RegistryRefusal {
        @Override
        public String what() {
            return fault.what();
        }

        @Override
        public Optional<String> clause() {
            return Optional.of("GB 32100-2015");
        }

        @Override
        public Optional<String> field() {
            return Optional.of("uscc");
        }
    }

    /** The enterprise is already registered. */
    record AlreadyRegistered(Uscc uscc, String name) implements RegistryRefusal {
        @Override
        public String what() {
            return "代码%s已登记为“%s”。".formatted(uscc, name);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("一家企业只有一条记录；更名请在原记录上办理。");
        }

        @Override
        public Optional<String> field() {
            return Optional.of("uscc");
        }
    }

    /** The code is registered in a unit that the actor does not see. */
    record RegisteredElsewhere(Uscc uscc, String place) implements RegistryRefusal {
        @Override
        public String what() {
            return "代码%s已登记在%s。".formatted(uscc, place);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("一家企业只有一条记录；迁入的，由共同的上级更正所在县（市、区）。");
        }

        @Override
        public Optional<String> field() {
            return Optional.of("uscc");
        }
    }

    /**
     * Below the province nobody writes when an enterprise entered the above-scale list or left it.
     *
     * @param title of what was filled in, as people call it
     */
    record ThroughTheList(String name, String title) implements RegistryRefusal {
        @Override
        public String what() {
            return "%s不能在这里填写或更改：企业进出规上名录由县级申报、省级处室批准。".formatted(title);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请在“月报—名录变动”申报入规或退规，批准后自动写入。");
        }

        @Override
        public Optional<String> field() {
            return Optional.of(name);
        }
    }

    /** Deciding that two records are the same would take a stay in the above-scale list away, or bring it back. */
    record StayAtStake(String enterprise) implements RegistryRefusal {
        @Override
        public String what() {
            return "“%s”有在规上名录的经历，判为同一家或撤回都会改动名录。".formatted(enterprise);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请由省级处室判断；只是要退规的，在“月报—名录变动”申报。");
        }
    }

    /** What is asked for stands there already. */
    record NothingChanged() implements RegistryRefusal {
        @Override
        public String what() {
            return "填写的内容与现有档案相同，没有要改的。";
        }
    }

    /** Things do not stand so that it can be done. */
    record NotSo(String what) implements RegistryRefusal {}

    /** A field is empty or not in its form. */
    record Unfit(String name, String what) implements RegistryRefusal {
        @Override
        public Optional<String> field() {
            return Optional.of(name);
        }
    }
}
