package io.touhao.programme.maturity;

import io.touhao.directory.Actor;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How firms assess themselves. */
public interface SelfAssessments {

    /** The edition in force today; none where none is. */
    Optional<MaturityModel> model();

    /** Those of a firm, the newest first, each by the edition it was made with. */
    List<SelfAssessment> ofFirm(long enterprise);

    /**
     * Keeps what a firm gives itself, and makes the domains that are complete known of it. What is left out stays unknown.
     *
     * @param items points by key of the item
     * @throws io.touhao.page.Refused with a {@link MaturityRefusal}: not a firm, no edition in force, points out of 0 to 5, nothing given
     */
    SelfAssessment assess(Actor actor, Map<String, BigDecimal> items);

    /**
     * One that was made.
     *
     * @param domains scores by id of the domain, of those that were complete
     */
    record SelfAssessment(String model, Map<String, BigDecimal> items, Map<String, BigDecimal> domains, Optional<BigDecimal> composite, Instant at, String actor) {

        public SelfAssessment {
            items = Map.copyOf(items);
            domains = Map.copyOf(domains);
        }

        /** The level of the composite, cut down to the whole (假设). */
        public String level() {
            return composite.map(score -> List.of("初始级", "初始级", "受管理级", "稳健级", "量化管理级", "优化级").get(score.intValue())).orElse("未评完");
        }
    }
}
