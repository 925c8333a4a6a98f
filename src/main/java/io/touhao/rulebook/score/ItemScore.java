package io.touhao.rulebook.score;

import io.touhao.rulebook.Answer;
import io.touhao.rulebook.Fact;
import io.touhao.rulebook.FactValue;
import java.util.List;
import java.util.Optional;

/**
 * What one item gave, and out of which inputs.
 *
 * @param read what its rule read off the facts; none where it did not apply
 */
public record ItemScore(Item item, Interval points, Optional<Answer> read, List<Input> inputs) {

    /** A fact the item rests on, with its value; none where it is unknown. */
    public record Input(Fact fact, Optional<FactValue> value) {

        /** 到期 12 项. */
        public String words() {
            return fact.title() + " " + value.map(fact::words).orElse("未知");
        }
    }

    /** The item's own sentence with the values in it. */
    public String words() {
        var words = item.says();
        for (var input : inputs) {
            words = words.replace("{" + input.fact().key() + "}", input.value().map(value -> said(input.fact(), value)).orElse("未知"));
        }
        return words;
    }

    /** Figures without their unit, which the sentence has; words as people say them. */
    private static String said(Fact fact, FactValue value) {
        return value instanceof FactValue.Figure figure ? figure.words() : fact.words(value);
    }

    /** Whether all inputs come from records. */
    public boolean isFromRecords() {
        return inputs.stream().allMatch(input -> input.fact().source() == Fact.Source.RECORDS);
    }

    /** The facts that are missing. */
    public List<Fact> missing() {
        return inputs.stream().filter(input -> input.value().isEmpty()).map(Input::fact).toList();
    }
}
