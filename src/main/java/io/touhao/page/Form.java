package io.touhao.page;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form that was refused: what was typed, and what was said to it. Fields ask it for their value, so that nobody
 * types anything twice. A form shown for the first time is {@link #FRESH} and answers with what the page offers.
 *
 * @param action path the form was posted to
 * @param values what was typed, by field; never passwords or files
 * @param withFiles whether files came along, which must be chosen again
 */
public record Form(String action, Map<String, List<String>> values, List<Said> refusals, boolean withFiles)
        implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    /** A form that nobody has posted yet. */
    public static final Form FRESH = new Form("", Map.of(), List.of(), false);

    public Form {
        values = Map.copyOf(values);
        refusals = List.copyOf(refusals);
    }

    /** A refusal in words, apart from the module that said it. */
    public record Said(String what, String clause, String instead, String field, int status) implements Serializable {

        @Serial
        private static final long serialVersionUID = 1;

        public static Said of(Refusal refusal) {
            return new Said(
                    refusal.what(), refusal.clause().orElse(""), refusal.instead().orElse(""),
                    refusal.field().orElse(""), refusal.status());
        }
    }

    public boolean refused() {
        return !refusals.isEmpty();
    }

    /** What was typed into the field, or what the page offers. */
    public String value(String field, String offered) {
        var typed = values.get(field);
        return typed == null || typed.isEmpty() ? offered : typed.getFirst();
    }

    /** Whether the option was chosen; a box that was left empty is not sent, so a refused form decides alone. */
    public boolean chosen(String field, String option, boolean offered) {
        return refused() ? values.getOrDefault(field, List.of()).contains(option) : offered;
    }

    /** What is said to this field. */
    public List<Said> at(String field) {
        return refusals.stream().filter(said -> said.field().equals(field)).toList();
    }

    /** What is said to the whole. */
    public List<Said> whole() {
        return at("");
    }

    /** Names of the refused fields, in the order of the refusals. */
    public List<String> refusedFields() {
        return refusals.stream().map(Said::field).filter(field -> !field.isEmpty()).distinct().toList();
    }

    /** Whether the focus goes to this field. */
    public boolean focuses(String field) {
        return Optional.of(refusedFields())
                .filter(fields -> !fields.isEmpty())
                .map(List::getFirst)
                .filter(field::equals)
                .isPresent();
    }
}
