package io.touhao.review.assessment;

import io.touhao.directory.UnitPath;
import io.touhao.rulebook.FactValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An objection (异议) of a unit to one input of its score. An accepted one is an erratum of that input; records stay.
 *
 * @param item the item of the score card it is about
 * @param fact the input that is said to be wrong
 * @param was what was found; none where it was unknown
 * @param claimed what the unit says it is
 * @param evidence what shows it, in words: documents, commitments, records
 * @param files what was brought with it
 */
public record Objection(
        ObjectionId id, int version, AssessmentId assessment, UnitPath unit, String unitName, String item, String fact,
        Optional<FactValue> was, FactValue claimed, String reason, String evidence, List<ObjectionFile> files,
        Instant raisedAt, String raisedBy, String raisedTitle, long account, Decision decision) {

    /** What came of it. */
    public sealed interface Decision {

        /** The word people use. */
        String title();

        /** 复核中. */
        record Open() implements Decision {
            @Override
            public String title() {
                return "复核中";
            }
        }

        /**
         * 成立.
         *
         * @param became what the input is from now on
         * @param edition the ranking it made
         */
        record Accepted(FactValue became, String reason, Instant at, String by, int edition) implements Decision {
            @Override
            public String title() {
                return "成立";
            }
        }

        /** 不成立. */
        record Refused(String reason, String clause, Instant at, String by) implements Decision {
            @Override
            public String title() {
                return "不成立";
            }
        }
    }

    public boolean isOpen() {
        return decision instanceof Decision.Open;
    }

    public String address() {
        return "/objections/" + id.value();
    }
}
