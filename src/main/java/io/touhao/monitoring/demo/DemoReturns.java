package io.touhao.monitoring.demo;

import io.touhao.directory.FirstStart;
import io.touhao.directory.UnitPath;
import io.touhao.quantity.Period;
import io.touhao.registry.Enterprise;
import io.touhao.registry.Enterprises;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two years of invented returns, electricity and taxes (演示数据), the same on every machine. Every above-scale enterprise
 * returns, some four thousand; with {@code touhao.demo.scale=province} they are forty thousand.
 */
@Component
@ConditionalOnBooleanProperty("touhao.demo")
class DemoReturns implements FirstStart {

    private static final UnitPath PROVINCE = UnitPath.of("37");
    private static final long SEED = 37;
    private static final String DEMO_ACCOUNT = "91370102MA3TH00016";

    private final DemoReturnStore store;
    private final Enterprises enterprises;

    DemoReturns(DemoReturnStore store, Enterprises enterprises) {
        this.store = store;
        this.enterprises = enterprises;
    }

    @Override
    public int order() {
        return 250;
    }

    @Override
    public String name() {
        return "demo returns";
    }

    @Override
    @Transactional
    public void run() {
        var owing = new LinkedHashMap<Period, List<Enterprise>>();
        DemoLife.periods().forEach(period -> owing.put(period, listed(period)));
        var firms = new TreeMap<Long, Enterprise>();
        owing.values().forEach(list -> list.forEach(firm -> firms.putIfAbsent(firm.id(), firm)));
        var lives = new HashMap<Long, DemoLife>();
        firms.values().parallelStream().map(firm -> Map.entry(firm.id(), life(firm))).toList()
                .forEach(entry -> lives.put(entry.getKey(), entry.getValue()));
        var filings = filings(owing, lives);
        store.layFilings((text, sent) -> filings.forEach(filing -> {
            write(filing, text);
            sent.run();
        }));
        store.layFigures((text, sent) -> filings.stream().filter(DemoFiling::isStated).forEach(filing -> {
            figures(filing, text);
            sent.run();
        }));
        store.layMeters((text, sent) -> firms.values().forEach(firm -> meters(firm, lives.get(firm.id()), text, sent)));
        store.layBurden(DemoLife.periods().getLast().yearEarlier().lastDay());
        store.analyze();
    }

    private static DemoLife life(Enterprise firm) {
        return DemoLife.of(firm.uscc().value(), firm.industry(), SEED);
    }

    /** Those in the list of above-scale enterprises that owe a return of the period. */
    private List<Enterprise> listed(Period period) {
        return enterprises.aboveScale(PROVINCE, period.lastDay());
    }

    private static List<DemoFiling> filings(Map<Period, List<Enterprise>> owing, Map<Long, DemoLife> lives) {
        var periods = List.copyOf(owing.keySet());
        var seen = new HashSet<Long>();
        var filings = new ArrayList<DemoFiling>();
        for (var period : periods) {
            for (var firm : owing.get(period)) {
                var entrant = seen.add(firm.id()) && !period.equals(periods.getFirst());
                var isLast = period.equals(periods.getLast());
                var filing = DemoFiling.of(filings.size() + 1, firm, lives.get(firm.id()), period, isLast, entrant);
                filings.add(isLast && isDemoAccount(firm) ? filing.owed() : filing);
            }
        }
        return filings;
    }

    private static boolean isDemoAccount(Enterprise firm) {
        return firm.uscc().value().equals(DEMO_ACCOUNT);
    }

    private static void write(DemoFiling filing, CopyText text) {
        var firm = filing.enterprise();
        var stated = filing.isStated();
        var returned = filing.state() == DemoFiling.State.RETURNED;
        text.field(filing.key()).field("GY-01").field(filing.period().code()).field(filing.period().lastDay().toString())
                .field(firm.id()).field(firm.uscc().value()).field(firm.name()).field(firm.unit().value()).field(firm.industry())
                .field(filing.state().name()).field(DemoFiling.instant(filing.since())).field(filing.by())
                .field(stated ? 1 : 0).field(stated ? 8 : 0).field(stated ? filing.seconds() : 0)
                .field(String.valueOf(filing.entrant())).field(DemoFiling.instant(filing.opened().atTime(8, 0)))
                .field(stated ? Optional.of(DemoFiling.instant(filing.submitted())) : Optional.empty())
                .field(returned ? Optional.of("COUNTY") : Optional.empty())
                .field(returned ? "请核对营业收入与上月的差异。" : "").field(returned ? 1 : 0).end();
    }

    private static Optional<String> approved(DemoFiling filing, DemoFiling.State level) {
        return filing.approved(level).map(DemoFiling::instant);
    }

    private static void figures(DemoFiling filing, CopyText text) {
        var firm = filing.enterprise();
        var returned = filing.state() == DemoFiling.State.RETURNED;
        text.field(filing.key()).field(1).field(firm.id()).field(firm.unit().value()).field(firm.industry())
                .field(filing.period().lastDay().toString()).field(DemoFiling.instant(filing.submitted()))
                .field(approved(filing, DemoFiling.State.COUNTY)).field(approved(filing, DemoFiling.State.CITY))
                .field(approved(filing, DemoFiling.State.FINAL))
                .field(returned ? Optional.of(DemoFiling.instant(filing.since())) : Optional.empty()).field(firm.name())
                .field(filing.key() % 3 == 0 ? "UPLOAD" : "PAGE");
        figures(filing.life(), filing.period(), text);
        text.end();
    }

    private static void figures(DemoLife life, Period period, CopyText text) {
        var last = DemoLife.monthOf(period.to());
        var months = period.months();
        var ofYear = period.to().getMonthValue();
        for (var item : DemoItem.values()) {
            text.figure(life.over(item, last, months), item.hasDecimal());
            if (item.kind() == DemoItem.Kind.FLOW) {
                text.figure(life.over(item, last, ofYear), item.hasDecimal());
            }
            if (item.kind() != DemoItem.Kind.ASKED) {
                text.figure(life.over(item, last - 12, months), item.hasDecimal());
            }
            if (item.kind() == DemoItem.Kind.FLOW) {
                text.figure(life.over(item, last - 12, ofYear), item.hasDecimal());
            }
        }
    }

    /** The grid tells of a month on the eighth of the next, the tax office on the eleventh. */
    private static void meters(Enterprise firm, DemoLife life, CopyText text, Runnable sent) {
        DemoLife.metered().filter(month -> isListed(firm, month)).forEach(month -> {
            var place = DemoLife.monthOf(month);
            meter(text.field("ELECTRICITY"), firm, month).figure(life.at(DemoItem.ELECTRICITY, place), true).field("演示：供电公司推送")
                    .field(DemoFiling.instant(month.plusMonths(1).atDay(8).atTime(2, 0))).end();
            meter(text.field("TAX"), firm, month).figure(life.taxed(place), false).field("演示：税务推送")
                    .field(DemoFiling.instant(month.plusMonths(1).atDay(11).atTime(2, 0))).end();
        });
        sent.run();
    }

    private static boolean isListed(Enterprise firm, YearMonth month) {
        var day = month.atEndOfMonth();
        return firm.aboveScale().filter(days -> days.contains(day)).isPresent();
    }

    private static CopyText meter(CopyText text, Enterprise firm, YearMonth month) {
        return text.field(firm.id()).field(firm.unit().value()).field(month.atEndOfMonth().toString());
    }
}
