package io.touhao.registry;

import io.touhao.directory.Days;
import io.touhao.directory.FirstStart;
import io.touhao.directory.Level;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Some eight thousand invented enterprises, spread over the counties by a plausible weight; the same on every
 * machine. Every second of them is above scale, the others are small. The first is in 历下区 and has a demo account. With
 * {@code touhao.demo.scale=province} they are forty thousand, all above scale, as many as the largest provinces have.
 */
@Component
@ConditionalOnBooleanProperty("touhao.demo")
class DemoEnterprises implements FirstStart {

    private static final UnitPath PROVINCE = UnitPath.of("37");
    private static final UnitPath LIXIA = UnitPath.of("37.3701.370102");
    private static final LocalDate PLAN_YEAR = LocalDate.of(2023, 1, 1);
    private static final Instant LAID_AT = Instant.parse("2023-01-03T01:00:00Z");
    private static final List<String> STREETS = List.of("工业北路", "创业路", "科技大道", "滨河路", "迎宾路", "开发区一路", "春秋路", "泰山路", "黄河路", "化工路");
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧";
    private static final String GIVEN = "伟芳秀敏静强磊军洋勇杰涛明超平刚辉玲波宁峰华亮建国志海云龙梅春晓文东𬀩";
    private static final int TOTAL = 8_000;
    private static final int PROVINCE_TOTAL = 40_000;

    /** Share of each city in a hundred and sixteen. */
    private static final Map<String, Integer> WEIGHTS = Map.ofEntries(
            Map.entry("3701", 9), Map.entry("3702", 13), Map.entry("3703", 7), Map.entry("3704", 4),
            Map.entry("3705", 4), Map.entry("3706", 9), Map.entry("3707", 12), Map.entry("3708", 8),
            Map.entry("3709", 5), Map.entry("3710", 5), Map.entry("3711", 4), Map.entry("3713", 12),
            Map.entry("3714", 6), Map.entry("3715", 5), Map.entry("3716", 6), Map.entry("3717", 7));

    private static final List<String> BRANDS = List.of(
            "泰岳", "鲁信", "海岱", "齐盛", "金泉", "东昊", "华岳", "瑞丰", "中泽", "恒源", "天元", "正大", "明德", "宏济", "润泽",
            "科达", "振鲁", "新力", "凯盛", "蓝海", "圣泉", "云门", "沂蒙", "汇川", "德润", "九州", "同方", "安泰", "弘毅", "远航");
    private static final List<Trade> TRADES = List.of(
            new Trade("化工", "2614"), new Trade("机械", "3425"), new Trade("装备制造", "3499"), new Trade("新材料", "3061"),
            new Trade("纺织", "1711"), new Trade("食品", "1391"), new Trade("医药", "2720"), new Trade("电子", "3971"),
            new Trade("汽车零部件", "3670"), new Trade("轮胎", "2911"), new Trade("建材", "3021"), new Trade("金属制品", "3311"),
            new Trade("铝业", "3252"), new Trade("造纸", "2221"), new Trade("家居", "2110"), new Trade("电气", "3823"));

    private final EnterpriseStore store;
    private final Units units;
    private final int total;
    private final int every;
    private final NameCores cores;
    private final Random random = new Random(37);
    private final Random details = new Random(4754);
    private final Set<String> names = new HashSet<>();
    private final Map<UnitPath, String> counties = new HashMap<>();

    DemoEnterprises(EnterpriseStore store, Units units, NameCores cores, @Value("${touhao.demo.scale:}") String scale) {
        this.store = store;
        this.units = units;
        this.cores = cores;
        this.total = scale.equals("province") ? PROVINCE_TOTAL : TOTAL;
        this.every = scale.equals("province") ? 1 : 2;
    }

    private record Trade(String name, String industry) {}

    @Override
    public int order() {
        return 200;
    }

    @Override
    public String name() {
        return "demo enterprises";
    }

    @Override
    @Transactional
    public void run() {
        var enterprises = new ArrayList<Enterprise>();
        enterprises.add(new Enterprise(
                0, new Uscc("91370102MA3TH00016"), "济南历山智能装备股份有限公司", LIXIA, "3499",
                Optional.of(Days.since(LocalDate.of(2016, 1, 1))), 0));
        var cities = units.children(PROVINCE, PLAN_YEAR);
        var whole = WEIGHTS.values().stream().mapToInt(Integer::intValue).sum();
        for (var city : cities) {
            fill(city, Math.round(total * WEIGHTS.getOrDefault(city.code(), 1) / (float) whole), enterprises);
        }
        units.subtree(PROVINCE, PLAN_YEAR).forEach(unit -> counties.put(unit.path(), unit.name()));
        store.insertAll(enterprises.stream().map(this::laid).toList(), "企业库建档", "演示", LAID_AT);
    }

    /** Invented details: sizes are spread as in a real list, most of them small. */
    private NewRecord laid(Enterprise enterprise) {
        var large = Math.round(2_000 + 6_000 * Math.exp(details.nextGaussian()));
        var revenue = enterprise.aboveScale().isPresent() ? large : 200 + large % 1_700;
        var staff = Math.max(12, Math.round(revenue / (60 + 60 * details.nextDouble())));
        var founded = enterprise.aboveScale().map(Days::from).orElse(PLAN_YEAR).minusDays(400 + details.nextInt(4_000));
        var address = counties.getOrDefault(enterprise.unit(), "") + STREETS.get(details.nextInt(STREETS.size())) + " " + (1 + details.nextInt(400)) + " 号";
        var person = any(SURNAMES) + any(GIVEN) + (details.nextInt(3) == 0 ? "" : any(GIVEN));
        return new NewRecord(
                enterprise, cores.of(enterprise.name(), enterprise.unit()), person, address, founded.toString(),
                Long.toString(staff), Long.toString(revenue), "2022");
    }

    private String any(String hanzi) {
        var points = hanzi.codePoints().toArray();
        return Character.toString(points[details.nextInt(points.length)]);
    }

    /** Spreads a city's enterprises over its counties, the smallest having a third of the largest. */
    private void fill(Unit city, int count, List<Enterprise> enterprises) {
        var counties = units.children(city.path(), PLAN_YEAR).stream()
                .filter(unit -> unit.level() == Level.COUNTY)
                .toList();
        var shares = counties.stream().mapToInt(county -> 10 + random.nextInt(21)).toArray();
        var whole = Arrays.stream(shares).sum();
        for (var place = 0; place < shares.length; place++) {
            var own = Math.max(1, Math.round(count * shares[place] / (float) whole));
            for (var number = 0; number < own; number++) {
                enterprises.add(invented(city, counties.get(place), enterprises.size()));
            }
        }
    }

    private Enterprise invented(Unit city, Unit county, int number) {
        var trade = TRADES.get(random.nextInt(TRADES.size()));
        return new Enterprise(
                0, code(county, number), name(city, county, trade), county.path(), trade.industry(),
                Optional.of(aboveScale()).filter(days -> number % every == 0), 0);
    }

    private static Uscc code(Unit county, int number) {
        var organisation = "MA3%05d".formatted(number);
        var seventeen = "91" + county.code() + organisation + Uscc.organisationCheck(organisation);
        return new Uscc(seventeen + Uscc.check(seventeen));
    }

    private String name(Unit city, Unit county, Trade trade) {
        var place = random.nextInt(3) == 0 ? city.shortName() : county.shortName();
        var name = place + BRANDS.get(random.nextInt(BRANDS.size())) + trade.name();
        var number = 2;
        var unique = name;
        while (!names.add(unique)) {
            unique = name + "第" + number++;
        }
        return unique + (random.nextInt(6) == 0 ? "股份有限公司" : "有限公司");
    }

    private Days aboveScale() {
        var from = LocalDate.of(2011 + random.nextInt(13), 1, 1);
        return from.getYear() < 2020 && random.nextInt(40) == 0
                ? Days.between(from, LocalDate.of(2021 + random.nextInt(3), 1, 1))
                : Days.since(from);
    }
}
