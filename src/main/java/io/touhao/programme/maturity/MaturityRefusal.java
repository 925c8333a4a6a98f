package io.touhao.programme.maturity;

import io.touhao.page.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/** Why a self-assessment is refused. */
public sealed interface MaturityRefusal extends Refusal {

    /** Only firms assess themselves. */
    record NotAFirm() implements MaturityRefusal {
        @Override
        public String what() {
            return "自评由企业自己做，请以企业身份登录。";
        }
    }

    /** No edition is in force. */
    record NoModel(LocalDate day) implements MaturityRefusal {
        @Override
        public String what() {
            return "%s没有可用的自评标准。".formatted(day);
        }
    }

    /** Points that cannot be. */
    record BadPoints(String key, String title, String rule) implements MaturityRefusal {
        @Override
        public String what() {
            return "“%s”的分应在 0 到 5 之间。".formatted(title);
        }

        @Override
        public Optional<String> clause() {
            return Optional.of(rule);
        }

        @Override
        public Optional<String> field() {
            return Optional.of("item-" + key);
        }
    }

    /** Nothing was given. */
    record Nothing() implements MaturityRefusal {
        @Override
        public String what() {
            return "还没有填任何能力项。";
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("没有把握的可以先空着；一个能力域填齐后才算分。");
        }
    }
}
