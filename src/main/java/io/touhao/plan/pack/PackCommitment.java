package io.touhao.plan.pack;

import io.touhao.commitment.EvidenceItem;
import io.touhao.rulebook.pack.PackLine;
import java.util.List;
import java.util.Optional;

/**
 * One promise of the document (任务事项), in words of ours.
 *
 * @param id its key, kept over the years: SD23-05-02
 * @param action key of the action: {@code 01} … {@code 13}, {@code G} goals, {@code O} organisation
 * @param clause path of the clause as the reader names it: 二.5
 * @param keywords a few words of the sentence by which it is found again, in any edition of the text
 * @param hedge the word of the document that decides the kind: 左右, 全覆盖, 制定
 * @param lead leading office (牵头单位)
 * @param supporting supporting offices (配合单位)
 * @param indicator key of the indicator that proves it
 * @param at where the pack says so
 */
public record PackCommitment(
        String id, String action, String clause, String title, List<String> keywords, Judgement judgement,
        Optional<String> hedge, Timing timing, PackCascade cascade, String lead, List<String> supporting,
        List<EvidenceItem> evidence, String indicator, PackLine at) {

    public PackCommitment {
        keywords = List.copyOf(keywords);
        supporting = List.copyOf(supporting);
        evidence = List.copyOf(evidence);
    }
}
