package io.touhao.programme.application;

import io.touhao.rulebook.BadFact;
import io.touhao.rulebook.Fact;
import io.touhao.rulebook.FactSheet;
import io.touhao.rulebook.eligibility.EligibilityPack;
import io.touhao.rulebook.eligibility.Verdict;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The conditions that a call goes by, and what they say of a sheet of facts. */
public record Rules(EligibilityPack pack) {

    /** What it asks of a firm, in the order of the catalogue. */
    public List<Fact> asked() {
        return pack.facts();
    }

    /** What it says of these facts; those that are not of the catalogue were never taken. */
    public Verdict judge(JsonNode facts) {
        try {
            return pack.judge(FactSheet.read(pack.catalogue(), facts));
        } catch (BadFact broken) {
            throw new IllegalStateException(broken);
        }
    }
}
