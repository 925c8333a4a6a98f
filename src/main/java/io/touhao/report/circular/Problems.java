package io.touhao.report.circular;

import io.touhao.review.round.FrozenSheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What sheets report as problems, grouped by theme; the theme named by most units first. */
record Problems(List<Group> groups) {

    /**
     * @param voices what was said, and by which unit; each said once
     */
    record Group(String theme, List<Voice> voices) {

        /** How many units speak of it. */
        long units() {
            return voices.stream().map(Voice::unit).distinct().count();
        }
    }

    record Voice(String unit, String words) {}

    static Problems of(List<FrozenSheet> sheets, CircularPack pack) {
        Map<String, List<Voice>> found = new LinkedHashMap<>();
        sheets.stream().filter(sheet -> sheet.state().isReported()).forEach(sheet -> {
            for (var sentence : Wording.sentences(sheet.problems())) {
                var voices = found.computeIfAbsent(pack.theme(sentence), theme -> new ArrayList<>());
                if (voices.stream().noneMatch(voice -> voice.words().equals(sentence))) {
                    voices.add(new Voice(sheet.unitName(), sentence));
                }
            }
        });
        return new Problems(found.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .sorted((one, other) -> Long.compare(other.units(), one.units()))
                .toList());
    }
}
