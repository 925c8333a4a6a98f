package io.touhao.commitment;

import io.touhao.indicator.judgement.Verdict;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Values of indicators prove the lines that ask for one (指标值), once they keep what was promised. */
@Component
class IndicatorProof implements ProofSource {

    @Override
    public Optional<Recorded> proves(Commitment commitment, EvidenceItem item) {
        return item.kind() != EvidenceKind.INDICATOR_VALUE ? Optional.empty()
                : commitment.progress().reading().filter(Reading::isKept).map(reading -> recorded(commitment, reading));
    }

    private static Recorded recorded(Commitment commitment, Reading reading) {
        Verdict verdict = reading.verdict();
        var indicator = commitment.promise().yardstick().orElseThrow().indicator();
        return new Recorded(
                "系统取数 %s：%s".formatted(reading.period().words(), verdict.reason()),
                "/indicators/%s?unit=%s&period=%s".formatted(indicator, commitment.unit(), reading.period().code()));
    }
}
