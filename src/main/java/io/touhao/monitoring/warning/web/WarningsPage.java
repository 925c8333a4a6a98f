package io.touhao.monitoring.warning.web;

import io.touhao.directory.Actor;
import io.touhao.monitoring.warning.RuleRecord;
import io.touhao.monitoring.warning.TrackRecord;
import io.touhao.monitoring.warning.Warning;
import io.touhao.monitoring.warning.WarningLevel;
import io.touhao.monitoring.warning.WarningOverview;
import io.touhao.monitoring.warning.WarningState;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.Signal;
import io.touhao.page.list.ListPage;
import io.touhao.page.part.Bullet;
import io.touhao.page.part.Tab;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Warnings with the rules' records, as the page shows them.
 *
 * @param look the rule that is looked at; empty for the first that asks for a decision
 */
record WarningsPage(
        ListPage<Warning> list, List<RuleRecord> rules, WarningOverview overview, String look, Actor actor, Done done) {

    private static final double TARGET = 62.5;

    Heading heading() {
        var period = overview.latest().map(latest -> latest.words() + "数发出 ").orElse("发出 ");
        return Heading.of("预警", "warnings").child("list").facts("%s%s 条，待处置 %s 条 · %d 条规则在用".formatted(
                period, Figures.count(overview.sent()), Figures.count(overview.allOpen()),
                rules.stream().filter(rule -> !rule.isMuted()).count()));
    }

    /** Rules are decided on at the province. */
    boolean decides() {
        return actor.unit().depth() == 1;
    }

    List<RuleRecord> asking() {
        return decides() ? rules.stream().filter(RuleRecord::asks).toList() : List.of();
    }

    List<String> questions() {
        return asking().stream().limit(2).map(rule -> "“%s”%s".formatted(rule.title(), why(rule))).toList();
    }

    private static String why(RuleRecord rule) {
        return rule.live().held() > 0 && rule.proposal() == RuleRecord.Proposal.ADJUST
                ? "超预算 %d 条".formatted(rule.live().held())
                : rule.track().flatMap(TrackRecord::precision).map(share -> "准确率 %s%%，%s".formatted(rate(share), rule.proposal().title()))
                        .orElse(rule.proposal().title());
    }

    String firstAsking() {
        return asking().isEmpty() ? "" : lookAt(asking().getFirst());
    }

    String lookAt(RuleRecord rule) {
        return "/warnings?open=1&look=" + rule.id() + "#rule";
    }

    /** The rule at the side. */
    Optional<RuleRecord> looked() {
        return rules.stream().filter(rule -> rule.id().equals(look)).findFirst()
                .or(() -> asking().stream().findFirst()).or(() -> rules.stream().findFirst());
    }

    boolean isLooked(RuleRecord rule) {
        return looked().filter(rule::equals).isPresent();
    }

    Bullet bullet(RuleRecord rule) {
        var raised = rule.live().latest() + rule.live().held();
        var over = raised > rule.budget();
        return new Bullet(Math.min(100, TARGET * raised / rule.budget()), TARGET, Optional.empty(), Optional.empty(),
                over ? Signal.RED : Signal.GREEN, "本期 %d 条，预算 %d 条".formatted(raised, rule.budget()));
    }

    String raised(RuleRecord rule) {
        return "%s / %s".formatted(Figures.count(rule.live().latest() + rule.live().held()), Figures.count(rule.budget()));
    }

    String sentAddress(RuleRecord rule) {
        return "/warnings?latest=1&rule=" + rule.id();
    }

    Signal signal(RuleRecord.Proposal proposal) {
        return switch (proposal) {
            case KEEP -> Signal.GREEN;
            case ADJUST -> Signal.YELLOW;
            case MUTE -> Signal.RED;
            case NONE, VISITS -> Signal.NONE;
            case MUTED -> Signal.PAUSED;
        };
    }

    String precision(RuleRecord rule) {
        return rule.verify() ? share(rule.live().precision()) : share(rule.track().flatMap(TrackRecord::precision));
    }

    String recall(RuleRecord rule) {
        return share(rule.track().flatMap(TrackRecord::recall));
    }

    String lead(RuleRecord rule) {
        return share(rule.track().flatMap(TrackRecord::lead));
    }

    boolean isPoor(RuleRecord rule) {
        return rule.proposal() == RuleRecord.Proposal.MUTE || rule.proposal() == RuleRecord.Proposal.ADJUST && rule.live().held() == 0;
    }

    /** What a variant would have done. */
    String tried(TrackRecord variant) {
        return "每期约 %s 条，准确率 %s，召回率 %s".formatted(
                Figures.count(Math.round(variant.perPeriod())), percent(variant.precision()), percent(variant.recall()));
    }

    String record(RuleRecord rule) {
        return rule.track().map(track -> rule.verify()
                ? "回测期发 %s 条。只提请核实，真假以走访为准：已走访 %d 条，证实 %d 条。".formatted(
                        Figures.count(track.sent()), rule.live().confirmed() + rule.live().untrue(), rule.live().confirmed())
                : "回测期发 %s 条，可判 %s 条中证实 %s 条；实际发生 %s 起，事前报出 %s 起。处置中证实 %d 条、不属实 %d 条。".formatted(
                        Figures.count(track.sent()), Figures.count(track.judged()), Figures.count(track.confirmed()),
                        Figures.count(track.events()), Figures.count(track.foreseen()), rule.live().confirmed(), rule.live().untrue()))
                .orElse("尚未回测。");
    }

    /** What became of the warnings of the latest period. */
    record Way(String title, int count, String share, String address) {}

    List<Way> ways() {
        var confirmed = overview.of(WarningState.CONFIRMED) + overview.of(WarningState.RESOLVED);
        var open = overview.of(WarningState.ISSUED) + overview.of(WarningState.ASSIGNED) + overview.of(WarningState.VISITED);
        return List.of(
                way("证实，帮扶或已解除", confirmed, "/warnings?latest=1&state=CONFIRMED"),
                way("已解释，不属实", overview.of(WarningState.EXPLAINED), "/warnings?latest=1&state=EXPLAINED"),
                way("已恢复", overview.of(WarningState.RECOVERED), "/warnings?latest=1&state=RECOVERED"),
                way("待处置", open, "/warnings?latest=1&open=1"));
    }

    private Way way(String title, int count, String address) {
        var whole = overview.sent();
        return new Way(title, count, whole == 0 ? Figures.NONE : Figures.rate(BigDecimal.valueOf(100.0 * count / whole)), address);
    }

    /** Rules that tell of something before it happens. */
    List<RuleRecord> early() {
        return rules.stream().filter(rule -> rule.track().flatMap(TrackRecord::lead).isPresent()).toList();
    }

    List<Tab> tabs() {
        var given = list.query().given();
        var level = given.getOrDefault("level", "");
        var tabs = new ArrayList<Tab>();
        tabs.add(Tab.of("待处置", "/warnings?open=1", overview.allOpen(), given.containsKey("open") && level.isEmpty() && !given.containsKey("mine")));
        for (var one : WarningLevel.values()) {
            tabs.add(Tab.of(one.title(), "/warnings?open=1&level=" + one.name(), overview.open().getOrDefault(one, 0), level.equals(one.name())));
        }
        tabs.add(new Tab("由本单位处置", "/warnings?open=1&mine=1", "", false, given.containsKey("mine")));
        tabs.add(new Tab("帮扶中", "/warnings?helped=1", "", false, given.containsKey("helped")));
        tabs.add(new Tab("逾期未派人", "/warnings?overdue=1", "", false, given.containsKey("overdue")));
        tabs.add(new Tab("全部", "/warnings?all=1", "", false, given.isEmpty()));
        tabs.add(new Tab("超预算未发", "/warnings?state=HELD", "", false, "HELD".equals(given.get("state"))));
        return tabs;
    }

    private static String share(Optional<Double> value) {
        return value.map(WarningsPage::rate).orElse(Figures.NONE);
    }

    private static String percent(Optional<Double> value) {
        return value.map(share -> rate(share) + "%").orElse(Figures.NONE);
    }

    private static String rate(double value) {
        return Figures.rate(BigDecimal.valueOf(value));
    }
}
