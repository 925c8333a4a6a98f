package io.touhao.registry.profile;

/**
 * A field as typed, read.
 *
 * @param value as it is kept, dates as 2014-06-18, a county as its path; empty for nothing
 * @param fault what is wrong with it; empty where it reads
 */
public record Read(String value, String fault) {

    static Read of(String value) {
        return new Read(value, "");
    }

    static Read wrong(String fault, Object... values) {
        return new Read("", fault.formatted(values));
    }

    public boolean isSound() {
        return fault.isEmpty();
    }
}
