package io.touhao.directory;

import java.util.Optional;

/** Finds the enterprise an account is opened for; answered by the registry. */
public interface EnterpriseDirectory {

    /** The enterprise with this unified social credit code. */
    Optional<Entry> byCode(String code);

    /**
     * An enterprise as accounts know it.
     *
     * @param id the registry's key
     * @param unit the county it belongs to
     */
    record Entry(long id, String name, UnitPath unit) {}
}
