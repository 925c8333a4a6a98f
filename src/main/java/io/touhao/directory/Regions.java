package io.touhao.directory;

import java.util.List;

/** The register of regions and zones with all their days, those retired included. */
public interface Regions {

    /** Everything ever registered in the subtree, by level, code and first day. */
    List<Region> register(UnitPath root);
}
