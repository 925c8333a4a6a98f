package io.touhao.rulebook.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.rulebook.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/facts.md} says what packs may ask of a firm and which packs ask for it; it is made from the catalogue. */
class FactsDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/facts.md");
    private static final BundledEligibilityPacks PACKS = new BundledEligibilityPacks();

    @Test
    void theDocumentIsWhatTheCatalogueSays() throws IOException {
        var text = text();
        var before = Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "";
        if (!before.equals(text)) {
            Files.writeString(DOCUMENT, text);
        }
        assertThat(before).as("docs/facts.md was out of date and is written anew").isEqualTo(text);
    }

    @Test
    void everyFactIsAskedBySomePack() {
        assertThat(PACKS.facts().facts()).allSatisfy(fact -> assertThat(asking(fact)).as(fact.key()).isNotEmpty());
    }

    private static List<String> asking(Fact fact) {
        return PACKS.all().stream().filter(pack -> pack.facts().contains(fact)).map(EligibilityPack::id).distinct().toList();
    }

    private static String text() {
        return """
                # Facts

                What packs of conditions may ask of a firm, cluster or product. Made from `packs/eligibility/facts/firm.yaml` by
                `FactsDocumentTest`. A file of facts for `rule evaluate` is a JSON object of these names; what is left out, or null, is
                unknown. Money is in 万元, rates in %. Words are in quotes; a list of words is an array, `[]` where there is none.

                | name | type | unit | what | values | from | asked by |
                | --- | --- | --- | --- | --- | --- | --- |
                """ + PACKS.facts().facts().stream().map(FactsDocumentTest::row).collect(Collectors.joining());
    }

    private static String row(Fact fact) {
        return "| `%s` | %s | %s | %s：%s | %s | %s | %s |%n".formatted(
                fact.key(), type(fact), fact.unit(), fact.title(), fact.rule(), values(fact), fact.source().title(), String.join(" ", asking(fact)));
    }

    private static String type(Fact fact) {
        return switch (fact.type()) {
            case NUMBER -> "number";
            case TRUTH -> "true or false";
            case WORD -> "word";
            case WORDS -> "list of words";
        };
    }

    private static String values(Fact fact) {
        var words = fact.choices().stream().map(choice -> "`%s` %s".formatted(choice.word(), choice.title())).collect(Collectors.joining("、"));
        var least = fact.least().map(limit -> "≥ " + end(limit)).orElse("");
        return words + least + fact.most().map(limit -> (least.isEmpty() ? "" : ", ") + "≤ " + end(limit)).orElse("");
    }

    private static String end(Fact.Limit limit) {
        return switch (limit) {
            case Fact.Limit.At at -> at.value().toPlainString();
            case Fact.Limit.Of of -> "`" + of.fact() + "`";
        };
    }
}
