package io.touhao.commitment;

import static io.touhao.commitment.Promises.byEnterprises;
import static io.touhao.commitment.Promises.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.page.Refused;
import io.touhao.page.Signal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A city may have its own lights; who has none goes by those above. */
class SignalRulesModuleTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 9, 18);

    /** So far ahead that everything is near. */
    private static final SignalRule ALL_NEAR_BLUE =
            new SignalRule(Signal.RED, Signal.BLUE, 60, Signal.YELLOW, BigDecimal.ZERO);

    private static Province province;
    private static SignalRules rules;

    @BeforeAll
    static void issue() {
        province = new Province();
        rules = province.bean(SignalRules.class);
        var leader = province.leader();
        var due = new Due.By(LocalDate.of(2023, 11, 30));
        province.as(leader, () -> province.commitments.issue(leader, order(byEnterprises(Promises.matches().due(due)))));
    }

    @AfterAll
    static void stop() {
        province.close();
    }

    @Test
    void changesTheLightsOfTheUnitAndThoseBelowAsThePreviewSaid() {
        var jining = administrator(Province.JINING);
        var preview = province.as(jining, () -> rules.preview(jining, ALL_NEAR_BLUE));
        assertThat(preview.changed()).isEqualTo(preview.looked()).isPositive();
        assertThat(preview.moves()).containsOnlyKeys(new SignalRules.Move(Signal.NONE, Signal.BLUE));
        assertThat(preview.first()).isNotEmpty().allMatch(moved -> Province.JINING.contains(moved.row().unit()));
        assertThat(light(Province.JINING)).isEqualTo(Signal.NONE);

        province.as(jining, () -> rules.set(jining, "济宁蓝黄红", ALL_NEAR_BLUE, TODAY));
        assertThat(light(Province.JINING)).isEqualTo(Signal.BLUE);
        assertThat(light(Province.QUFU)).isEqualTo(Signal.BLUE);
        assertThat(light(Province.JINAN)).isEqualTo(Signal.NONE);
        assertThat(province.as(jining, () -> rules.preview(jining, ALL_NEAR_BLUE)).changed()).isZero();

        province.as(jining, () -> rules.inherit(jining, TODAY));
        assertThat(light(Province.QUFU)).isEqualTo(Signal.NONE);
    }

    @Test
    void holdsFromItsDayOnAndNotBefore() {
        var jinan = administrator(Province.JINAN);
        province.as(jinan, () -> rules.set(jinan, "十月起", ALL_NEAR_BLUE, LocalDate.of(2023, 10, 9)));
        assertThat(province.as(jinan, () -> rules.inForce(Province.LIXIA, TODAY))).isEmpty();
        assertThat(province.as(jinan, () -> rules.inForce(Province.LIXIA, LocalDate.of(2023, 10, 9))))
                .hasValueSatisfying(set -> assertThat(set.unit()).isEqualTo(Province.JINAN));
        assertThatThrownBy(() -> province.as(jinan, () -> rules.set(jinan, "昨天起", ALL_NEAR_BLUE, TODAY.minusDays(1))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void isSetOnlyByThoseWhoSuperviseOrAdministerAndNeverAgainstItself() {
        var county = province.owner(province.at(Province.QUFU, "05-02"));
        assertThatThrownBy(() -> province.as(county, () -> rules.set(county, "县里", ALL_NEAR_BLUE, TODAY)))
                .isInstanceOf(Refused.class);
        var jinan = administrator(Province.JINAN);
        var upside = new SignalRule(Signal.BLUE, Signal.RED, 10, Signal.YELLOW, BigDecimal.ONE);
        assertThatThrownBy(() -> province.as(jinan, () -> rules.set(jinan, "倒过来", upside, TODAY)))
                .isInstanceOfSatisfying(Refused.class, refused ->
                        assertThat(refused.refusals().getFirst().field()).contains("overdue"));
    }

    @Test
    void comesWithPresetsThatDecideTheirOwnCases() {
        assertThat(rules.presets()).extracting(SignalPreset::key)
                .containsExactly("standard", "suqian", "yichang", "wenzhou");
        assertThat(rules.presets()).allSatisfy(preset -> {
            assertThat(preset.cases()).hasSizeGreaterThanOrEqualTo(3);
            preset.rule().demandSound();
        });
    }

    private static Signal light(UnitPath unit) {
        var owner = province.owner(province.at(unit, "05-02"));
        province.as(owner, () -> province.ledger.tabs(owner));
        return province.as(owner, () -> province.ledger.row(owner, province.at(unit, "05-02"))).signal();
    }

    private static Actor administrator(UnitPath unit) {
        return new Actor(
                77, "沈岩", Optional.empty(), Optional.empty(), Optional.empty(), "市局系统管理员",
                Role.SYSTEM_ADMINISTRATOR, unit, Optional.empty());
    }
}
