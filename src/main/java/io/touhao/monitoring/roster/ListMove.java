package io.touhao.monitoring.roster;

import io.touhao.directory.UnitPath;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A proposal to let an enterprise enter the above-scale list or leave it (名录变动申报).
 *
 * @param month from which it counts, from its first day
 * @param revenue operating revenue of a year, 万元; always there for an entrant
 * @param fileName of the evidence that is attached; empty without one
 * @param words of the decision
 */
public record ListMove(
        long id, long enterprise, String uscc, String name, UnitPath unit, Kind kind, YearMonth month, String cause,
        Optional<BigDecimal> revenue, String evidence, String fileName, State state, String proposedBy, Instant proposedAt,
        String decidedBy, Optional<Instant> decidedAt, String words) {

    /** Which way. */
    public enum Kind {
        ENTER("入规", List.of("新建投产", "规下升规上", "外地迁入", "重组设立")),
        LEAVE("退规", List.of("停产", "注销", "规模下降", "迁出", "重组并入"));

        private final String title;
        private final List<String> causes;

        Kind(String title, List<String> causes) {
            this.title = title;
            this.causes = causes;
        }

        public String title() {
            return title;
        }

        /** What can be the cause; our own words. */
        public List<String> causes() {
            return causes;
        }
    }

    /** Where it is. */
    public enum State {
        PROPOSED("待省级审批"), APPROVED("已批准"), DECLINED("未批准");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
