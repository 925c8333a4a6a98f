package io.touhao.directory;

/**
 * A unit that carries commitments: the province, a city, a county, or a zone.
 *
 * @param path its place in the tree
 * @param name full name: 山东省, 济南市, 历下区
 * @param shortName as tiles and tables print it: 济南, 历下
 */
public record Unit(UnitPath path, String name, String shortName, Level level) {

    /** Code of GB/T 2260 (a zone has one of ours). */
    public String code() {
        return path.code();
    }
}
