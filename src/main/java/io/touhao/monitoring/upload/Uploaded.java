package io.touhao.monitoring.upload;

import java.util.List;
import java.util.SortedMap;

/**
 * What became of a workbook.
 *
 * @param firms in it
 * @param taken how many returns were handed in; 0 where anything was wrong
 * @param same firms whose figures stand there already
 * @param wrong what is wrong, by row
 * @param before whether this very file was taken in before, so that nothing was done
 */
public record Uploaded(int firms, int taken, int same, SortedMap<Integer, List<String>> wrong, boolean before) {

    public boolean isSound() {
        return wrong.isEmpty();
    }
}
