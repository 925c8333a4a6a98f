package io.touhao.report.circular;

import io.touhao.commitment.CommitmentState;
import io.touhao.commitment.Kind;
import io.touhao.commitment.SignalCause;
import io.touhao.directory.Level;
import io.touhao.directory.UnitPath;
import io.touhao.page.Signal;
import io.touhao.review.round.FrozenDeeds;
import io.touhao.review.round.FrozenRound;
import io.touhao.review.round.FrozenRow;
import io.touhao.review.round.FrozenSheet;
import io.touhao.review.round.FrozenUnit;
import io.touhao.review.round.RoundId;
import io.touhao.review.round.SheetKind;
import io.touhao.review.round.SheetState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Frozen rounds made up for tests: a province, its cities, two counties each. */
public final class SampleRounds {

    public static final UnitPath PROVINCE = UnitPath.of("37");

    private static final String[] CITIES = {
        "济南", "青岛", "淄博", "枣庄", "东营", "烟台", "潍坊", "济宁", "泰安", "威海", "日照", "临沂", "德州", "聊城", "滨州", "菏泽"};
    private static final String[] TITLES = {"上门服务规上企业", "投融资服务对接", "数据管理能力成熟度贯标", "化工园区智能化建设", "用水权交易机制方案"};
    private static final String[] PROBLEMS = {
        "企业贷款抵押不足,银行审批周期长", "项目用地指标未落实；部分项目开工晚", "无", "佐证材料收集慢(缺盖章件)", "县里只有1人专管,力量不够"};

    private SampleRounds() {}

    /** A third quarter with the second one before it. */
    public static FrozenRound third(long seed, int rows) {
        return round(seed, rows, "2023Q3", "2023年第三季度", Instant.parse("2023-09-17T16:00:00Z"), Optional.of(new RoundId(1)), 0.25);
    }

    public static FrozenRound second(long seed, int rows) {
        return round(seed + 1, rows, "2023Q2", "2023年第二季度", Instant.parse("2023-06-15T16:00:00Z"), Optional.empty(), 0.2);
    }

    static FrozenRound of(List<FrozenUnit> units, List<FrozenRow> rows, List<FrozenSheet> sheets) {
        return new FrozenRound(
                new RoundId(2), "2023Q3", "2023年第三季度", LocalDate.of(2023, 7, 1), LocalDate.of(2023, 9, 30),
                Instant.parse("2023-09-17T16:00:00Z"), PROVINCE, List.of(), units, rows, sheets, "4c5bdc693aa7".repeat(5) + "0000",
                Optional.empty());
    }

    static FrozenUnit unit(String path, String name, Level level) {
        var unit = UnitPath.of(path);
        return new FrozenUnit(unit, name, name.replaceFirst("[省市县区]$", ""), level, unit.parent(), "");
    }

    static FrozenRow row(long id, String unit, String title, boolean closed, Signal signal, String due) {
        return new FrozenRow(
                id, Optional.empty(), UnitPath.of(unit), "单位" + unit.substring(unit.length() - 2), Level.CITY, "SD23-01-%02d".formatted(id % 100),
                "01", title, Kind.AMOUNT, "完成", Optional.empty(), "", Optional.of(BigDecimal.valueOf(id % 50)), Optional.of(new BigDecimal("61.4")),
                Optional.of(new BigDecimal("-5.3")), false, LocalDate.of(2023, 1, 1), LocalDate.parse(due), "BY",
                closed ? CommitmentState.Name.CLOSED_OUT : CommitmentState.Name.IN_PROGRESS, Instant.EPOCH,
                closed ? Signal.DONE : signal, closed ? SignalCause.CLOSED : SignalCause.BEHIND, "鲁工信发〔2023〕3号 二、5",
                new FrozenRow.FrozenOwner(1, "市局", 1, "科长", 1, "王岚"), "", "", "", Optional.empty(), id % 97 == 0,
                new FrozenDeeds(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 1, (int) (id % 40 == 0 ? 1 : 0), 0));
    }

    static FrozenSheet sheet(long id, String unit, String name, String problems, SheetState state) {
        return new FrozenSheet(
                id, SheetKind.UNIT, UnitPath.of(unit), name, Level.CITY, name, name, 10, problems, "", Optional.empty(), "", state, "");
    }

    private static FrozenRound round(
            long seed, int rows, String key, String name, Instant cutOff, Optional<RoundId> previous, double least) {
        var random = new Random(seed);
        var units = new ArrayList<FrozenUnit>();
        var sheets = new ArrayList<FrozenSheet>();
        units.add(unit("37", "山东省", Level.PROVINCE));
        for (int city = 0; city < CITIES.length; city++) {
            var path = "37.37%02d".formatted(city + 1 + (city > 10 ? 1 : 0));
            units.add(unit(path, CITIES[city] + "市", Level.CITY));
            sheets.add(sheet(city, path, CITIES[city] + "市", PROBLEMS[city % PROBLEMS.length], city == 5 ? SheetState.OPEN : SheetState.TAKEN));
            for (int county = 1; county <= 3; county++) {
                units.add(unit(path + path.substring(2) + "%02d".formatted(county), CITIES[city] + "第" + "一二三".charAt(county - 1) + "县", Level.COUNTY));
            }
        }
        var chances = random.doubles(units.size(), least, 0.9).toArray();
        var made = new ArrayList<FrozenRow>();
        for (int at = 0; at < rows; at++) {
            var unit = at % units.size();
            var signal = Signal.values()[random.nextInt(4)];
            made.add(row(at, units.get(unit).path().value(), TITLES[random.nextInt(TITLES.length)],
                    random.nextDouble() < chances[unit], signal, random.nextInt(5) == 0 ? "2023-06-30" : "2023-12-31"));
        }
        return new FrozenRound(
                new RoundId(2), key, name, LocalDate.of(2023, 7, 1), LocalDate.of(2023, 9, 30), cutOff, PROVINCE, List.of(), units,
                made, sheets, "4c5bdc693aa7".repeat(5) + "0000", previous);
    }
}
