package io.touhao.review.round;

import io.touhao.directory.UnitPath;

/**
 * One frozen record.
 *
 * @param key what it is about: the commitment of a row, the sheet of a sheet; 0 for others
 */
record Leaf(Section section, UnitPath unit, long key, String content) {

    byte[] hash() {
        return Merkle.leaf(content);
    }
}
