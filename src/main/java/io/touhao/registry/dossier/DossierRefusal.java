package io.touhao.registry.dossier;

import io.touhao.page.Refusal;
import java.util.Optional;

/** Why such a record is not laid down or corrected. */
public sealed interface DossierRefusal extends Refusal {

    /** Its number is taken, perhaps in a unit the actor does not see. */
    record NumberTaken(String title, String number) implements DossierRefusal {
        @Override
        public String what() {
            return "%s“%s”已经登记过。".formatted(title, number);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("一个对象只有一条档案；没有编号的可空着，由系统编号。");
        }

        @Override
        public Optional<String> field() {
            return Optional.of("number");
        }
    }

    /** No enterprise of the actor's scope has that code. */
    record NoSuchEnterprise(String uscc) implements DossierRefusal {
        @Override
        public String what() {
            return "企业库里没有代码“%s”，或不在您的管辖范围内。".formatted(uscc);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请先登记企业，再登记它的档案。");
        }

        @Override
        public Optional<String> field() {
            return Optional.of("uscc");
        }
    }
}
