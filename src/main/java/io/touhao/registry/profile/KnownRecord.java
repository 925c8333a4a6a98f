package io.touhao.registry.profile;

import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/**
 * A record as rows of a file are held against it.
 *
 * @param phones blind indexes of the contacts' phones, as hex
 */
public record KnownRecord(long id, Map<Field, String> values, Set<String> phones) {

    public KnownRecord {
        values = Map.copyOf(values);
        phones = Set.copyOf(phones);
    }

    /** Whether a contact has the phone of this index. */
    public boolean hasPhone(byte[] index) {
        return phones.contains(HexFormat.of().formatHex(index));
    }
}
