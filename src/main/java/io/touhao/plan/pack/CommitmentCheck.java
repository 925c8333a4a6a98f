package io.touhao.plan.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What commitments say against themselves: nobody leads, a unit or a way down that the kind cannot have. */
public final class CommitmentCheck {

    private final Set<String> offices;
    private final Optional<LocalDate> written;
    private final List<Flaw> flaws = new ArrayList<>();

    private CommitmentCheck(Set<String> offices, Optional<LocalDate> written) {
        this.offices = offices;
        this.written = written;
    }

    /**
     * Checks commitments without regard to any text.
     *
     * @param offices names of the offices that may lead or support
     * @param written the day of the document, before which nothing can be due
     */
    public static List<Flaw> flaws(List<DraftCommitment> commitments, Set<String> offices, Optional<LocalDate> written) {
        var check = new CommitmentCheck(offices, written);
        check.checkIds(commitments);
        commitments.forEach(check::check);
        return List.copyOf(check.flaws);
    }

    private void checkIds(List<DraftCommitment> commitments) {
        var known = new HashSet<String>();
        commitments.stream()
                .filter(commitment -> !known.add(commitment.id()))
                .forEach(commitment -> flaws.add(Flaw.of(commitment, Problem.Sort.DUPLICATE_ID,
                        "编号 %s 用了不止一次。".formatted(commitment.id()), "请换一个没有用过的编号。")));
    }

    private void check(DraftCommitment commitment) {
        if (commitment.lead().isEmpty()) {
            flaws.add(Flaw.of(commitment, Problem.Sort.NO_OWNER, "没有牵头单位。", "请指定牵头单位。"));
        }
        Stream.concat(commitment.lead().stream(), commitment.supporting().stream())
                .filter(office -> !offices.contains(office))
                .forEach(office -> flaws.add(Flaw.of(commitment, Problem.Sort.UNKNOWN_OFFICE,
                        "单位名单里没有“%s”。".formatted(office), "请更正名称，或先设立这个单位。")));
        unitFault(commitment.judgement()).ifPresent(fault ->
                flaws.add(Flaw.of(commitment, Problem.Sort.UNIT_UNFIT, fault, "请改单位，或改计量方式。")));
        checkCascade(commitment);
        checkDay(commitment);
    }

    private static Optional<String> unitFault(Judgement judgement) {
        if (!(judgement instanceof Judgement.Quantity quantity)) {
            return Optional.empty();
        }
        var unit = quantity.unit();
        var fits = switch (quantity.measure()) {
            case GROWTH, RATIO -> unit.equals("%") || unit.equals("个百分点");
            case COUNT_EVENTS -> unit.endsWith("次");
            case COUNT_DISTINCT, AMOUNT -> !unit.equals("%") && !unit.endsWith("次");
            case LEVEL -> true;
        };
        return fits ? Optional.empty()
                : Optional.of("单位“%s”与计量方式“%s”不符。".formatted(unit, quantity.measure().title()));
    }

    private void checkCascade(DraftCommitment commitment) {
        var rule = commitment.cascade().rule();
        if (!rule.fits(commitment.judgement())) {
            flaws.add(Flaw.of(commitment, Problem.Sort.CASCADE_UNFIT,
                    "目标“%s”不能%s分解。".formatted(commitment.judgement().words(), rule.title()),
                    "数额、个数、次数可按权重或平均分解，位次不分解，其余逐级落实。"));
        }
    }

    private void checkDay(DraftCommitment commitment) {
        var day = commitment.timing().day();
        written.filter(day::isBefore).ifPresent(date -> flaws.add(Flaw.of(commitment, Problem.Sort.DUE_OUTSIDE_YEAR,
                "完成时限 %s 早于文件日期 %s。".formatted(day, date), "请更正完成时限。")));
    }
}
