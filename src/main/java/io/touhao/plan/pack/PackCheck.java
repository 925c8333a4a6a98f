package io.touhao.plan.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every problem of a pack (方案核查): what breaks the schema, what contradicts itself, and what the text promises but no
 * commitment carries.
 */
public final class PackCheck {

    private final LoadedPack loaded;
    private final List<Problem> problems = new ArrayList<>();

    private PackCheck(LoadedPack loaded) {
        this.loaded = loaded;
        problems.addAll(loaded.problems());
    }

    /** Checks the pack alone. */
    public static List<Problem> of(LoadedPack loaded) {
        var check = new PackCheck(loaded);
        loaded.pack().ifPresent(check::checkItself);
        return check.inOrder();
    }

    /** Checks the pack, and against a text that it should carry in full. */
    public static List<Problem> of(LoadedPack loaded, PlanDocument document) {
        var check = new PackCheck(loaded);
        loaded.pack().ifPresent(pack -> {
            check.checkItself(pack);
            check.problems.addAll(new TextCheck(pack, document).problems());
        });
        return check.inOrder();
    }

    private List<Problem> inOrder() {
        return problems.stream().sorted(Problem.BY_PLACE).toList();
    }

    private void checkItself(PlanPack pack) {
        checkIds(pack);
        var offices = pack.offices().stream().map(PackOffice::name).collect(Collectors.toSet());
        for (var commitment : pack.commitments()) {
            Stream.concat(Stream.of(commitment.lead()), commitment.supporting().stream())
                    .filter(office -> !offices.contains(office))
                    .forEach(office -> tell(commitment, Problem.Sort.UNKNOWN_OFFICE,
                            "单位名单里没有“%s”。".formatted(office), "请更正名称,或把它加进 offices.yaml。"));
            unitFault(commitment.judgement()).ifPresent(fault -> tell(commitment, Problem.Sort.UNIT_UNFIT, fault,
                    "请改单位,或改计量方式。"));
            checkCascade(commitment);
            checkDay(pack, commitment);
        }
    }

    private void checkIds(PlanPack pack) {
        var first = new HashMap<String, PackCommitment>();
        for (var commitment : pack.commitments()) {
            var before = first.putIfAbsent(commitment.id(), commitment);
            if (before != null) {
                tell(commitment, Problem.Sort.DUPLICATE_ID,
                        "编号 %s 已在 %s 用过。".formatted(commitment.id(), before.at()), "请换一个没有用过的编号。");
            }
        }
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

    private void checkCascade(PackCommitment commitment) {
        var rule = commitment.cascade().rule();
        if (!rule.fits(commitment.judgement())) {
            tell(commitment, Problem.Sort.CASCADE_UNFIT,
                    "目标“%s”不能%s分解。".formatted(commitment.judgement().words(), rule.title()),
                    "数额、个数、次数可按权重或平均分解,位次不分解,其余逐级落实。");
        }
    }

    private void checkDay(PlanPack pack, PackCommitment commitment) {
        var day = commitment.timing().day();
        if (day.isBefore(pack.document().date()) || day.getYear() < pack.year()) {
            tell(commitment, Problem.Sort.DUE_OUTSIDE_YEAR,
                    "完成时限 %s 早于文件日期 %s。".formatted(day, pack.document().date()), "请更正完成时限。");
        }
    }

    private void tell(PackCommitment commitment, Problem.Sort sort, String what, String advice) {
        problems.add(new Problem(commitment.at(), sort, commitment.id() + " " + what, advice));
    }
}
