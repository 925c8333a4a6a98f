package io.touhao.rulebook.eligibility;

import io.touhao.rulebook.BadFact;
import io.touhao.rulebook.FactSheet;
import io.touhao.rulebook.FactValue;
import io.touhao.rulebook.Facts;
import io.touhao.rulebook.pack.PackFault;
import io.touhao.rulebook.pack.PackFiles;
import io.touhao.rulebook.pack.PackLine;
import io.touhao.rulebook.pack.PackShape;
import io.touhao.rulebook.pack.YamlFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A case of a pack: a subject that differs from the one above all cases in some facts, and what the pack must say of it. A
 * case with a day tells whether the pack holds on it.
 *
 * @param at where it stands
 */
record PackCase(PackLine at, JsonNode json, Facts facts) {

    private static final PackShape SHAPE = PackShape.of("eligibility-cases");

    /** The faults of the cases beside a pack, among them every case that comes out otherwise. */
    static List<PackFault> faults(PackFiles files, String name, EligibilityPack pack) {
        var place = "cases/" + name + ".yaml";
        var text = files.text(place);
        if (text.isEmpty()) {
            return List.of(new PackFault(new PackLine(files.shown(place), 1), "没有用例。", "请写几组事实和应得的结论。"));
        }
        try {
            var file = YamlFile.read(files.shown(place), text.get());
            var faults = SHAPE.faults(file);
            return faults.isEmpty() ? comingOut(file, pack) : faults;
        } catch (YamlFile.Broken broken) {
            return List.of(new PackFault(broken.at(), "不是合格的 YAML：" + broken.getMessage(), "请检查缩进和冒号。"));
        }
    }

    /** How many cases a pack has. */
    static int count(PackFiles files, String name) {
        try {
            var place = "cases/" + name + ".yaml";
            return YamlFile.read(place, files.text(place).orElseThrow()).json().get("cases").size();
        } catch (YamlFile.Broken broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<PackFault> comingOut(YamlFile file, EligibilityPack pack) {
        var json = file.json();
        return IntStream.range(0, json.get("cases").size()).boxed()
                .flatMap(index -> comingOut(json.get("facts"), json.get("cases").get(index), file.at(List.of("cases", index)), pack))
                .toList();
    }

    private static Stream<PackFault> comingOut(JsonNode common, JsonNode json, PackLine at, EligibilityPack pack) {
        try {
            return new PackCase(at, json, facts(common, json, pack)).against(pack).stream();
        } catch (BadFact bad) {
            return Stream.of(new PackFault(at, bad.what(), bad.advice()));
        }
    }

    private static Facts facts(JsonNode common, JsonNode json, EligibilityPack pack) throws BadFact {
        var known = new TreeMap<>(FactSheet.read(pack.catalogue(), common).known());
        if (json.has("with")) {
            known.putAll(FactSheet.read(pack.catalogue(), json.get("with")).known());
        }
        json.path("without").forEach(key -> known.remove(key.stringValue()));
        return new Facts(known);
    }

    private List<PackFault> against(EligibilityPack pack) {
        var wrong = new ArrayList<String>();
        if (json.has("on")) {
            var purpose = json.path("for").stringValue("application").equals("review") ? Purpose.REVIEW : Purpose.APPLICATION;
            differ(wrong, "施行", pack.isInForce(LocalDate.parse(json.get("on").stringValue()), purpose), json.get("inForce").booleanValue());
        }
        if (json.has("verdict")) {
            compare(wrong, pack.judge(facts));
        }
        return wrong.stream().map(text -> new PackFault(at, "用例“%s”%s。".formatted(json.get("case").stringValue(), text), "请核对标准或用例。")).toList();
    }

    private void compare(List<String> wrong, Verdict verdict) {
        differ(wrong, "结论", verdict.outcome().verdict(), json.get("verdict").stringValue());
        if (json.has("score")) {
            differ(wrong, "得分", verdict.score().map(score -> score.points().words()).orElse("无"), points(verdict, json.get("score")));
        }
        json.path("parts").propertyStream().forEach(part -> differ(wrong, part.getKey(),
                verdict.score().orElseThrow().parts().stream().filter(one -> one.part().id().equals(part.getKey())).findFirst()
                        .map(one -> one.points().words()).orElse("无"),
                points(verdict, part.getValue())));
        if (json.has("wanting")) {
            differ(wrong, "所差条件", verdict.wanting().stream().map(finding -> finding.condition().id()).toList(),
                    json.get("wanting").valueStream().map(JsonNode::stringValue).toList());
        }
        json.path("gaps").propertyStream().forEach(gap -> differ(wrong, gap.getKey() + " 差额", gap(verdict, gap.getKey()),
                Optional.of(FactValue.of(gap.getValue().decimalValue()))));
    }

    private static String points(Verdict verdict, JsonNode points) {
        return new BigDecimal(points.asString()).setScale(verdict.pack().card().orElseThrow().scale()).toPlainString();
    }

    private static Optional<FactValue> gap(Verdict verdict, String id) {
        return verdict.reasons().stream().filter(finding -> finding.condition().id().equals(id)).findFirst()
                .flatMap(Finding::gap).map(FactValue::of);
    }

    private static void differ(List<String> wrong, String what, Object found, Object wanted) {
        if (!found.equals(wanted)) {
            wrong.add("%s应是 %s，得出 %s".formatted(what, wanted, found));
        }
    }
}
