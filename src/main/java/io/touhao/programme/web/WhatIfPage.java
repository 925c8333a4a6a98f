package io.touhao.programme.web;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.list.Option;
import io.touhao.page.part.Link;
import io.touhao.programme.distance.Simulation;
import io.touhao.programme.pack.Programme;
import io.touhao.rulebook.eligibility.EligibilityPack;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A standard with its figures, and what other figures would do. */
record WhatIfPage(
        Actor actor, Programme programme, List<Programme> all, EligibilityPack pack, Map<String, BigDecimal> changes,
        Optional<Simulation> found, Map<UnitPath, String> names) {

    private static final int SHOWN = 100;

    Heading heading() {
        return Heading.of("如果改标准：" + programme.title(), ProgrammeNavigation.KEY).child("distance")
                .under(new Link("培育看板", "/distance?programme=" + programme.id())).facts(pack.words() + " · 只试算，不发布");
    }

    List<Option> options() {
        return all.stream().map(one -> new Option(one.id(), one.title())).toList();
    }

    /** What the draft sets otherwise, in words. */
    String draft() {
        return pack.thresholds().stream()
                .filter(threshold -> changes.containsKey(threshold.id()) && changes.get(threshold.id()).compareTo(threshold.value()) != 0)
                .map(threshold -> "%s：%s → %s%s".formatted(threshold.words(), threshold.value().stripTrailingZeros().toPlainString(),
                        value(threshold.id(), threshold.value()), threshold.unit()))
                .collect(Collectors.joining("；"));
    }

    String value(String id, BigDecimal issued) {
        return changes.getOrDefault(id, issued).stripTrailingZeros().toPlainString();
    }

    String name(UnitPath unit) {
        return names.getOrDefault(unit, unit.value());
    }

    /** Counties that change, the greatest loss first. */
    List<Simulation.County> counties(Simulation simulation) {
        return simulation.counties().stream().filter(county -> county.change() != 0)
                .sorted(Comparator.comparing(Simulation.County::change)).toList();
    }

    List<Simulation.Firm> shown(List<Simulation.Firm> firms) {
        return firms.stream().limit(SHOWN).toList();
    }

    String difference(long change) {
        return Figures.difference(BigDecimal.valueOf(change), 0);
    }
}
