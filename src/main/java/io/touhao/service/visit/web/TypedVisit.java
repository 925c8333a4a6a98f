package io.touhao.service.visit.web;

import io.touhao.page.Refused;
import io.touhao.page.file.BroughtFile;
import io.touhao.service.visit.Manner;
import io.touhao.service.visit.Place;
import io.touhao.service.visit.VisitDraft;
import io.touhao.service.visit.VisitRefusal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A visit as the form or the browser sends it.
 *
 * @param said sentences that were ticked; they stand before what was typed
 * @param at when the officer arrived, as the telephone's clock said: 2023-09-18T02:24:00Z
 */
record TypedVisit(
        @Nullable String key, @Nullable Long firm, @Nullable LocalDate day, @Nullable Manner manner, @Nullable String at, @Nullable String latitude,
        @Nullable String longitude, @Nullable String accuracy, @Nullable List<String> topic, @Nullable List<String> said, @Nullable String met,
        @Nullable String found, @Nullable LocalDate next, @Nullable List<MultipartFile> files) {

    VisitDraft draft() {
        if (firm == null) {
            throw new Refused(new VisitRefusal.WordMissing("firm", "走访的企业"));
        }
        if (day == null) {
            throw new Refused(new VisitRefusal.WordMissing("day", "走访日期"));
        }
        return new VisitDraft(
                text(key), firm, day, Optional.ofNullable(manner).orElse(Manner.ON_SITE), instant(text(at)),
                Place.of(number(text(latitude)), number(text(longitude)), number(text(accuracy))), list(topic), text(met), words(),
                Optional.ofNullable(next), BroughtFile.of(list(files)));
    }

    private String words() {
        return Stream.concat(list(said).stream(), Stream.of(text(found))).map(String::strip).filter(one -> !one.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String text(@Nullable String typed) {
        return Optional.ofNullable(typed).orElse("");
    }

    private static <T> List<T> list(@Nullable List<T> typed) {
        return Optional.ofNullable(typed).orElse(List.of());
    }

    private static Optional<BigDecimal> number(String typed) {
        return typed.strip().matches("-?\\d{1,7}(\\.\\d{1,12})?") ? Optional.of(new BigDecimal(typed.strip())) : Optional.empty();
    }

    private static Optional<Instant> instant(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(Instant.parse(typed.strip()));
        } catch (DateTimeException broken) {
            return Optional.empty();
        }
    }
}
