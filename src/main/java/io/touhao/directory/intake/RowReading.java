package io.touhao.directory.intake;

import io.touhao.directory.Region;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.page.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a row says: which unit, role, fields and day. */
final class RowReading {

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年]?(\\d{1,2})[-/.月]?(\\d{1,2})日?");

    private final List<Region> register;

    RowReading(List<Region> register) {
        this.register = register;
    }

    /** What a row says. */
    record Reading(
            UnitPath unit, boolean province, String office, String post, Role role, List<String> fields, boolean principal,
            Optional<String> person, Optional<String> mobile, LocalDate from) {}

    Reading read(IntakeRow row) {
        var from = day(row);
        var region = region(row, from);
        return new Reading(
                region.path(), region.kind() == Region.Kind.PROVINCE, required(row, IntakeColumn.OFFICE),
                required(row, IntakeColumn.POST), role(row), fields(row), row.get(IntakeColumn.PRINCIPAL).equals("是"),
                present(row, IntakeColumn.PERSON), present(row, IntakeColumn.MOBILE), from);
    }

    /** The earliest day of the file, on which new offices and posts begin. */
    LocalDate earliest(List<IntakeRow> rows) {
        return rows.stream()
                .flatMap(row -> parsed(row.get(IntakeColumn.FROM)).stream())
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
    }

    private static LocalDate day(IntakeRow row) {
        var text = required(row, IntakeColumn.FROM);
        return parsed(text).orElseThrow(() -> unfit("开始日期“%s”不是日期，请写成 2023-01-01。".formatted(text)));
    }

    private static Optional<LocalDate> parsed(String text) {
        var day = DAY.matcher(text.replace(" ", ""));
        try {
            return day.matches()
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3))))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private Region region(IntakeRow row, LocalDate on) {
        var code = row.get(IntakeColumn.UNIT_CODE);
        var name = row.get(IntakeColumn.UNIT_NAME);
        var standing = register.stream().filter(region -> region.days().contains(on)).toList();
        if (code.isEmpty()) {
            return byName(standing, name);
        }
        var region = standing.stream()
                .filter(one -> one.code().equals(plain(code)))
                .findFirst()
                .orElseThrow(() -> unfit("单位代码“%s”在%s没有登记。".formatted(code, on)));
        if (!name.isEmpty() && !name.equals(region.name()) && !name.equals(region.shortName())) {
            throw unfit("单位代码%s是“%s”，与单位名称“%s”不符。".formatted(code, region.name(), name));
        }
        return region;
    }

    private static Region byName(List<Region> standing, String name) {
        var found = standing.stream().filter(region -> region.name().equals(name)).toList();
        if (found.size() != 1) {
            throw unfit(found.isEmpty()
                    ? "单位“%s”没有登记，请填单位代码。".formatted(name)
                    : "有 %d 个单位叫“%s”，请填单位代码。".formatted(found.size(), name));
        }
        return found.getFirst();
    }

    /** 370100 and 370000 are kept as 3701 and 37. */
    private static String plain(String code) {
        return code.matches("\\d{6}") ? code.replaceFirst("(?:00){1,2}$", "") : code;
    }

    private static Role role(IntakeRow row) {
        var title = required(row, IntakeColumn.ROLE);
        return Arrays.stream(Role.values())
                .filter(role -> role.title().equals(title) && role != Role.SYSTEM && role != Role.ENTERPRISE)
                .findFirst()
                .orElseThrow(() -> unfit("角色“%s”不认识，可填 领导、督查、处室、市局、县局、系统管理员、安全管理员、审计管理员。"
                        .formatted(title)));
    }

    private static List<String> fields(IntakeRow row) {
        return Arrays.stream(row.get(IntakeColumn.FIELDS).split("[、,;\\s]+"))
                .filter(field -> !field.isEmpty())
                .map(RowReading::field)
                .distinct()
                .sorted()
                .toList();
    }

    private static String field(String typed) {
        return switch (typed) {
            case "目标" -> "G";
            case "组织" -> "O";
            case "全部" -> "*";
            case String number when number.matches("\\d") -> "0" + number;
            case String other -> other;
        };
    }

    private static String required(IntakeRow row, IntakeColumn column) {
        return present(row, column).orElseThrow(() -> unfit("“%s”没有填。".formatted(column.title())));
    }

    private static Optional<String> present(IntakeRow row, IntakeColumn column) {
        return Optional.of(row.get(column).strip()).filter(text -> !text.isEmpty());
    }

    private static Refused unfit(String what) {
        return new Refused(new IntakeRefusal.UnfitCell(what));
    }
}
