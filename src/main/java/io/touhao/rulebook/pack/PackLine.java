package io.touhao.rulebook.pack;

/** A place in a pack: file and line, the first being 1. */
public record PackLine(String file, int line) implements Comparable<PackLine> {

    @Override
    public int compareTo(PackLine other) {
        var byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
