package io.touhao.commitment;

import io.touhao.commitment.Ledger.Deed;
import io.touhao.directory.Actor;
import io.touhao.page.Refused;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What an actor may do with a commitment now, asked of the guards themselves, so that no page offers what is refused. */
final class Deeds {

    private Deeds() {}

    static Set<Deed> of(Actor actor, Commitment commitment) {
        var deeds = EnumSet.noneOf(Deed.class);
        for (var deed : Deed.values()) {
            if (isAllowed(() -> attempt(deed, actor, commitment))) {
                deeds.add(deed);
            }
        }
        return deeds;
    }

    private static void attempt(Deed deed, Actor actor, Commitment commitment) {
        switch (deed) {
            case ACKNOWLEDGE -> commitment.acknowledge(actor, Instant.EPOCH);
            case REPORT -> commitment.demandReportable(actor);
            case CLAIM_COMPLETION -> commitment.demandClaimable(actor);
            case VERIFY -> commitment.verify(actor, List.of(), Instant.EPOCH);
            case CLOSE_OUT -> commitment.closeOut(actor, List.of(), Instant.EPOCH);
            case OVERRIDE -> commitment.override(actor, "-", List.of("-"), Instant.EPOCH);
            case RETURN -> commitment.returnIt(actor, "-", "", Instant.EPOCH);
            case REMIND -> commitment.remind(actor);
            case REASSIGN -> commitment.reassign(actor, commitment.owner());
            case DISTRIBUTE -> commitment.demandDistributable(actor);
            case KEEP_EVIDENCE -> commitment.demandEvidenceWanted(actor);
            case WITHDRAW_EVIDENCE -> commitment.demandWithdrawable(actor, "-");
            case CORRECT -> commitment.demandCorrectable(actor);
            case ASK_EXTENSION -> commitment.demandExtensible(
                    actor, commitment.promise().due().next().plusDays(1), "-");
            case WITHDRAW -> commitment.withdraw(actor, "-", Instant.EPOCH);
        }
    }

    static boolean isAllowed(Runnable attempt) {
        try {
            attempt.run();
            return true;
        } catch (Refused refused) {
            return false;
        }
    }
}
