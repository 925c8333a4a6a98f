package io.touhao.commitment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What must be there before a commitment is closed out (销号要件), and what of it is there. A value is judged by the
 * figure, which records give or people report; a record by whoever keeps it; everything else by a piece of evidence that says it meets
 * the line. Where the plan asks for nothing, one piece of evidence must prove it all the same.
 *
 * @param records the lines that records prove, by number
 */
public record EvidenceContract(
        Promise promise, Progress progress, List<Evidence> evidence, Map<Integer, ProofSource.Recorded> records) {

    private static final EvidenceItem ANYTHING = new EvidenceItem(EvidenceKind.SIGNED_FILE, "至少一份佐证文件");

    public EvidenceContract {
        evidence = List.copyOf(evidence);
        records = Map.copyOf(records);
    }

    /** The contract with what these sources prove of it. */
    static EvidenceContract of(Commitment commitment, List<Evidence> evidence, List<ProofSource> sources) {
        var items = commitment.promise().evidence();
        Map<Integer, ProofSource.Recorded> records = IntStream.rangeClosed(1, items.size()).boxed()
                .flatMap(number -> sources.stream()
                        .flatMap(source -> source.proves(commitment, items.get(number - 1)).stream())
                        .limit(1)
                        .map(record -> Map.entry(number, record)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new EvidenceContract(commitment.promise(), commitment.progress(), evidence, records);
    }

    /**
     * One line of the contract.
     *
     * @param number counted from 1
     * @param by the evidence that meets it, the latest
     * @param record the record that meets it
     * @param withdrawn evidence that met it once and was withdrawn
     */
    public record Line(
            int number, EvidenceItem item, boolean met, Optional<Evidence> by, Optional<ProofSource.Recorded> record,
            Optional<Evidence> withdrawn) {

        /** Whether people brought what meets it, and no record does (自报). */
        public boolean isSelfReported() {
            return met && record.isEmpty();
        }
    }

    public List<Line> lines() {
        var items = promise.evidence();
        return items.isEmpty()
                ? List.of(anything())
                : IntStream.rangeClosed(1, items.size()).mapToObj(number -> line(number, items.get(number - 1))).toList();
    }

    /** The lines that are not met, in words. */
    public List<String> missing() {
        return lines().stream().filter(line -> !line.met()).map(line -> line.item().words()).toList();
    }

    /** The lines that a file can meet and none has met yet. */
    public List<Line> wanting() {
        return lines().stream().filter(line -> !line.met() && !isJudgedByFigure(line.item())).toList();
    }

    private Line anything() {
        var by = evidence.stream().filter(Evidence::counts).findFirst();
        return new Line(1, ANYTHING, by.isPresent(), by, Optional.empty(), withdrawn(one -> true));
    }

    private Line line(int number, EvidenceItem item) {
        var record = Optional.ofNullable(records.get(number));
        var by = evidence.stream()
                .filter(one -> one.counts() && one.meets().contains(number) && fits(one, item))
                .findFirst();
        var met = record.isPresent() || (isJudgedByFigure(item) ? isFigureKept() : by.isPresent());
        return new Line(number, item, met, by, record, withdrawn(one -> one.meets().contains(number)));
    }

    private Optional<Evidence> withdrawn(java.util.function.Predicate<Evidence> meant) {
        return evidence.stream().filter(one -> !one.counts() && meant.test(one)).findFirst();
    }

    /** A signed file is a file; a published document has its number. */
    private static boolean fits(Evidence one, EvidenceItem item) {
        return switch (item.kind()) {
            case SIGNED_FILE -> one.isFile();
            case PUBLISHED_DOCUMENT_NUMBER -> !one.reference().isEmpty();
            case INDICATOR_VALUE, RECOGNITION_RECORD, VISIT_RECORD, MATCH_RECORD, INSPECTION_RECORD, REGISTER_RECORD,
                REQUEST_RECORD, QUOTA_RECORD, MEETING_RECORD, PUBLIC_NOTICE -> true;
        };
    }

    /** A value is judged by the figure where one was promised; what was promised in words needs a file. */
    private boolean isJudgedByFigure(EvidenceItem item) {
        return item.kind() == EvidenceKind.INDICATOR_VALUE
                && (promise.target().goal().isPresent() || progress.isRead());
    }

    private boolean isFigureKept() {
        return progress.reading().map(Reading::isKept)
                .orElseGet(() -> progress.done().map(promise.target()::isKeptBy).orElse(false));
    }
}
