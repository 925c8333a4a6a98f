package io.touhao.registry.intake;

import io.touhao.directory.Actor;
import io.touhao.directory.Days;
import io.touhao.directory.UnitPath;
import io.touhao.registry.Enterprise;
import io.touhao.registry.NameCores;
import io.touhao.registry.NewRecord;
import io.touhao.registry.NewRecords;
import io.touhao.registry.Uscc;
import io.touhao.registry.contact.Contacts;
import io.touhao.registry.contact.Phone;
import io.touhao.registry.intake.FirmIntake.Outcome;
import io.touhao.registry.likeness.Like;
import io.touhao.registry.likeness.Likenesses;
import io.touhao.registry.profile.Change;
import io.touhao.registry.profile.Field;
import io.touhao.registry.profile.FieldReader;
import io.touhao.registry.profile.KnownRecord;
import io.touhao.registry.profile.Profiles;
import io.touhao.registry.profile.StayPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Holds rows of a file against the registry, some hundreds at a time; keeps which codes the file had so far. */
final class Assessment {

    private final Actor actor;
    private final Profiles profiles;
    private final Contacts contacts;
    private final NewRecords records;
    private final Likenesses likenesses;
    private final NameCores cores;
    private final BesideStore besides;
    private final FieldReader reader;
    private final UnaryOperator<String> unitName;
    private final Map<String, Integer> seen = new HashMap<>();

    Assessment(
            Actor actor, Profiles profiles, Contacts contacts, NewRecords records, Likenesses likenesses, NameCores cores,
            BesideStore besides, FieldReader reader,
            UnaryOperator<String> unitName) {
        this.actor = actor;
        this.profiles = profiles;
        this.contacts = contacts;
        this.records = records;
        this.likenesses = likenesses;
        this.cores = cores;
        this.besides = besides;
        this.reader = reader;
        this.unitName = unitName;
    }

    /** A row with its fields read. */
    private record Row(FirmLine line, String code, Map<Field, String> told, Optional<Phone> phone, List<String> faults) {}

    List<Assessed> assess(List<FirmLine> lines) {
        var rows = lines.stream().map(this::read).toList();
        var codes = rows.stream().filter(row -> !row.code().isEmpty()).map(Row::code).collect(Collectors.toSet());
        var known = profiles.known(codes);
        var elsewhere = elsewhere(codes, known.keySet());
        var beside = besides.known(known.values().stream().map(KnownRecord::id).toList());
        var assessed = rows.stream().map(row -> assess(row, known, elsewhere, beside)).toList();
        return withLikes(assessed);
    }

    private Map<String, UnitPath> elsewhere(Set<String> codes, Set<String> known) {
        var unknown = codes.stream().filter(code -> !known.contains(code)).toList();
        return unknown.isEmpty() ? Map.of() : records.registered(unknown);
    }

    private Row read(FirmLine line) {
        var faults = new ArrayList<String>();
        if (!line.fault().isEmpty()) {
            faults.add(line.fault());
        }
        var code = code(line, faults);
        var told = new EnumMap<Field, String>(Field.class);
        FirmColumn.ofFields().filter(column -> !line.get(column).isBlank()).forEach(column -> {
            var read = reader.read(column.field().orElseThrow(), line.get(column));
            if (read.isSound()) {
                told.put(column.field().orElseThrow(), read.value());
            } else {
                faults.add(read.fault());
            }
        });
        return new Row(line, code, told, phone(line, faults), faults);
    }

    private String code(FirmLine line, List<String> faults) {
        var fault = Uscc.faultOf(line.get(FirmColumn.USCC));
        if (fault.isPresent()) {
            faults.add(fault.get().what());
            return "";
        }
        var code = Uscc.of(line.get(FirmColumn.USCC)).value();
        Optional.ofNullable(seen.putIfAbsent(code, line.number())).ifPresent(first -> faults.add("与第 %d 行是同一个信用代码。".formatted(first)));
        return code;
    }

    private static Optional<Phone> phone(FirmLine line, List<String> faults) {
        var typed = line.get(FirmColumn.PHONE);
        var phone = Phone.read(typed);
        if (!typed.isBlank() && phone.isEmpty()) {
            faults.add("联系电话应是11位手机号，或带区号的座机号。");
        }
        if (phone.isPresent() && line.get(FirmColumn.CONTACT).isBlank()) {
            faults.add("填了联系电话，联系人也须填写。");
        }
        return phone;
    }

    private Assessed assess(
            Row row, Map<String, KnownRecord> known, Map<String, UnitPath> elsewhere, Map<Long, BesideStore.Known> beside) {
        var record = Optional.ofNullable(known.get(row.code()));
        var faults = new ArrayList<>(row.faults());
        Optional.ofNullable(elsewhere.get(row.code())).ifPresent(unit ->
                faults.add("该代码已登记在%s，不在您的管辖范围内。".formatted(unitName.apply(unit.value()))));
        if (record.isEmpty()) {
            FirmColumn.ofFields().filter(column -> column.isRequired() && row.line().get(column).isBlank())
                    .forEach(column -> faults.add("新企业的%s须填写。".formatted(column.title())));
        }
        Beside.of(row.line()).fault().ifPresent(faults::add);
        var before = record.map(KnownRecord::values).orElse(Map.of());
        StayPolicy.faults(actor, before, row.told()).forEach(refusal -> faults.add(refusal.what() + refusal.instead().orElse("")));
        if (!faults.isEmpty()) {
            return Assessed.wrong(row.line(), String.join("", faults));
        }
        return record.map(one -> held(row, one, beside.getOrDefault(one.id(), BesideStore.Known.NOTHING))).orElseGet(() -> fresh(row));
    }

    private Assessed held(Row row, KnownRecord record, BesideStore.Known told) {
        var after = new EnumMap<Field, String>(Field.class);
        row.told().forEach((field, value) -> {
            if (!value.equals(record.values().getOrDefault(field, ""))) {
                after.put(field, value);
            }
        });
        var phone = row.phone().filter(one -> !record.hasPhone(contacts.indexOf(one)));
        var beside = Beside.of(row.line()).without(told.names(), told.parks(), after.getOrDefault(Field.NAME, record.values().get(Field.NAME)));
        if (after.isEmpty() && phone.isEmpty() && beside.isEmpty()) {
            return new Assessed(row.line(), Outcome.SAME, "", Optional.empty(), Optional.empty(), Assessed.NOTHING, Optional.empty(), Optional.empty());
        }
        var unit = UnitPath.of(after.getOrDefault(Field.UNIT, record.values().get(Field.UNIT)));
        var core = after.containsKey(Field.NAME) ? cores.of(after.get(Field.NAME), unit) : "";
        var change = new Change(record.id(), record.values(), after, core);
        return new Assessed(
                row.line(), Outcome.CHANGED, words(record.values(), after, beside, phone), Optional.empty(), Optional.of(change), beside, phone, Optional.empty());
    }

    private String words(Map<Field, String> before, Map<Field, String> after, Beside beside, Optional<Phone> phone) {
        var words = after.entrySet().stream()
                .map(entry -> "%s：%s → %s".formatted(
                        entry.getKey().title(), printed(entry.getKey(), before.getOrDefault(entry.getKey(), "")), printed(entry.getKey(), entry.getValue())))
                .collect(Collectors.toCollection(ArrayList::new));
        beside.words().forEach(words::add);
        phone.ifPresent(one -> words.add("联系电话：" + one.masked()));
        return String.join("；", words);
    }

    private String printed(Field field, String value) {
        return value.isEmpty() ? "空" : field == Field.UNIT ? unitName.apply(value) : value;
    }

    private Assessed fresh(Row row) {
        var told = row.told();
        var unit = UnitPath.of(told.get(Field.UNIT));
        var stay = Optional.ofNullable(told.get(Field.ABOVE_SCALE_FROM)).map(LocalDate::parse)
                .map(from -> new Days(from, Optional.ofNullable(told.get(Field.ABOVE_SCALE_TO)).map(LocalDate::parse)));
        var enterprise = new Enterprise(0, new Uscc(row.code()), told.get(Field.NAME), unit, told.get(Field.INDUSTRY), stay, 0);
        var fresh = new NewRecord(
                enterprise, cores.of(enterprise.name(), unit), text(told, Field.LEGAL_PERSON), text(told, Field.ADDRESS), text(told, Field.FOUNDED),
                text(told, Field.STAFF), text(told, Field.REVENUE), text(told, Field.FIGURES_YEAR));
        var beside = Beside.of(row.line()).without(Set.of(), Set.of(), enterprise.name());
        return new Assessed(row.line(), Outcome.NEW, "", Optional.of(fresh), Optional.empty(), beside, row.phone(), Optional.empty());
    }

    private static String text(Map<Field, String> told, Field field) {
        return told.getOrDefault(field, "");
    }

    /** New ones whose name is near a known one's are doubtful. */
    private List<Assessed> withLikes(List<Assessed> assessed) {
        var likes = likenesses.near(assessed.stream().flatMap(one -> one.fresh().stream()).toList());
        return assessed.stream()
                .map(one -> one.fresh().flatMap(fresh -> Optional.ofNullable(likes.get(fresh.enterprise().uscc().value())))
                        .map(like -> doubtful(one, like))
                        .orElse(one))
                .toList();
    }

    private static Assessed doubtful(Assessed one, Like like) {
        var remark = "名称与库中“%s”（%s）相近，%s".formatted(like.name(), like.uscc(), like.likeness());
        return new Assessed(one.line(), Outcome.DOUBTFUL, remark, one.fresh(), one.change(), one.beside(), one.phone(), Optional.of(like));
    }
}
