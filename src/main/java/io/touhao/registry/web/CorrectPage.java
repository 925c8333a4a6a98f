package io.touhao.registry.web;

import io.touhao.directory.Actor;
import io.touhao.page.Heading;
import io.touhao.page.list.Option;
import io.touhao.page.part.Link;
import io.touhao.registry.AboveScaleAuthority;
import io.touhao.registry.profile.Field;
import io.touhao.registry.profile.Profile;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The form that corrects a record.
 *
 * @param address where it is posted to
 * @param counties where the enterprise may move to; empty where it may not move
 * @param actor who corrects: the enterprise asks, and months of the above-scale list are the province's
 */
record CorrectPage(Profile profile, String address, List<Option> counties, LocalDate today, Actor actor) {

    Heading heading() {
        return own()
                ? Heading.of("申请更正", "own-record").facts("核准之前，档案不变")
                : Heading.of("更正资料", "enterprises").child("library")
                        .under(new Link("企业库", "/enterprises"), new Link(profile.enterprise().name(), "/enterprises/" + profile.enterprise().id()))
                        .facts("只写有变化的；原值留在经过里");
    }

    boolean own() {
        return actor.enterprise().isPresent();
    }

    List<Field> fields() {
        return Arrays.stream(Field.values()).filter(this::isOffered).toList();
    }

    private boolean isOffered(Field field) {
        return switch (field) {
            case UNIT -> !counties.isEmpty();
            case ABOVE_SCALE_FROM, ABOVE_SCALE_TO -> writesStays();
            case NAME, INDUSTRY, LEGAL_PERSON, ADDRESS, FOUNDED, STAFF, REVENUE, FIGURES_YEAR -> true;
        };
    }

    boolean writesStays() {
        return AboveScaleAuthority.writes(actor);
    }

    boolean chooses(Field field) {
        return field == Field.UNIT;
    }

    String typed(Field field) {
        return Fields.typed(field, profile.value(field));
    }

    static Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        Arrays.stream(Field.values()).forEach(field -> labels.put(field.key(), field.title()));
        labels.put("source", "来源");
        labels.put("validFrom", "生效日期");
        labels.put("reason", "理由");
        return labels;
    }
}
