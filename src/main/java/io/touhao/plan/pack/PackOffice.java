package io.touhao.plan.pack;

import java.util.List;

/**
 * An office that the pack names.
 *
 * @param fields keys of the actions it leads as a whole
 * @param assumed whether the document is silent and the pack assumes it
 */
public record PackOffice(String name, String shortName, List<String> fields, boolean assumed) {

    public PackOffice {
        fields = List.copyOf(fields);
    }
}
