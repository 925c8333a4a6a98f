package io.touhao.rulebook;

/**
 * What a rule rests on (依据).
 *
 * @param document number or name of the document
 * @param clause the clause within it, empty where the document has none
 */
public record Citation(String document, String clause, Standing standing) {

    /** Document and clause as they are printed beside a rule. */
    public String words() {
        var place = clause.isEmpty() ? document : document + " " + clause;
        return standing == Standing.VERIFIED ? place : place + "（" + standing.title() + "）";
    }
}
