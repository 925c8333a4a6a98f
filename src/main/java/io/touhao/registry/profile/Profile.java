package io.touhao.registry.profile;

import io.touhao.directory.Days;
import io.touhao.registry.Enterprise;
import io.touhao.registry.SizeClass;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that is kept of an enterprise (企业档案).
 *
 * @param values the fields, as they are kept; fields without a value are left out
 * @param size the size class, where both figures are known and it is industry
 * @param base who laid the record down, for the fields that were never supplied anew
 * @param latest the last supply of each field that was
 * @param stays in the above-scale list, earliest first
 * @param mergedInto the record that was decided to be the same enterprise
 */
public record Profile(
        Enterprise enterprise, Map<Field, String> values, Optional<SizeClass> size, Supply base, Map<Field, Supply> latest,
        List<FormerName> formerNames, List<Days> stays, List<Tag> tags, Optional<Long> mergedInto) {

    public Profile {
        values = Map.copyOf(values);
        latest = Map.copyOf(latest);
        formerNames = List.copyOf(formerNames);
        stays = List.copyOf(stays);
        tags = List.copyOf(tags);
    }

    public String value(Field field) {
        return values.getOrDefault(field, "");
    }

    /** Who supplied the field last. */
    public Supply supplied(Field field) {
        return latest.getOrDefault(field, base);
    }

    /** Whether it stood in the above-scale list in that month (规上), which is entered and left by whole months. */
    public boolean aboveScaleIn(YearMonth month) {
        return stays.stream().anyMatch(days -> days.contains(month.atDay(1)));
    }

    /** How many months it has now stood in the list without a break; 0 where it does not. */
    public long monthsOnList(LocalDate today) {
        return stays.stream()
                .filter(days -> days.contains(today))
                .mapToLong(days -> ChronoUnit.MONTHS.between(YearMonth.from(days.from()), YearMonth.from(today)) + 1)
                .findFirst()
                .orElse(0);
    }

    /** The tags that hold on a day. */
    public List<Tag> tagsOn(LocalDate day) {
        return tags.stream().filter(tag -> tag.days().contains(day)).toList();
    }
}
