package io.touhao.review.round;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The hashes of a frozen round: a tree over each section, and one over the sections' roots. */
final class Tree {

    private final List<byte[]> hashes;
    private final List<Integer> sizes;

    private Tree(List<byte[]> hashes, List<Integer> sizes) {
        this.hashes = hashes;
        this.sizes = sizes;
    }

    /** The leaves stand section by section. */
    static Tree of(List<Leaf> leaves) {
        return new Tree(leaves.stream().map(Leaf::hash).toList(), List.of(SealStore.counts(leaves)));
    }

    static Tree of(byte[] bytes, Integer[] sizes) {
        var hashes = new ArrayList<byte[]>();
        for (var from = 0; from < bytes.length; from += Merkle.WIDTH) {
            hashes.add(Arrays.copyOfRange(bytes, from, from + Merkle.WIDTH));
        }
        return new Tree(hashes, List.of(sizes));
    }

    String root() {
        return Merkle.text(Merkle.root(sectionRoots()));
    }

    /** The root over one section alone. */
    String root(Section section) {
        return Merkle.text(Merkle.root(hashes(section)));
    }

    int size(Section section) {
        return sizes.get(section.ordinal());
    }

    int size() {
        return hashes.size();
    }

    byte[] hash(int place) {
        return hashes.get(place);
    }

    /** This tree with other hashes at their places. */
    Tree with(Map<Integer, byte[]> others) {
        var changed = new ArrayList<>(hashes);
        others.forEach(changed::set);
        return new Tree(changed, sizes);
    }

    /** The siblings from a leaf up to the root. */
    List<Proof.Step> path(int place, Section section) {
        var steps = new ArrayList<>(Merkle.path(hashes(section), place - begin(section)));
        steps.addAll(Merkle.path(sectionRoots(), section.ordinal()));
        return steps;
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        hashes.forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    Integer[] sizes() {
        return sizes.toArray(Integer[]::new);
    }

    private List<byte[]> sectionRoots() {
        return Arrays.stream(Section.values()).map(section -> Merkle.root(hashes(section))).toList();
    }

    private List<byte[]> hashes(Section section) {
        var begin = begin(section);
        return hashes.subList(begin, begin + size(section));
    }

    private int begin(Section section) {
        return sizes.subList(0, section.ordinal()).stream().mapToInt(Integer::intValue).sum();
    }
}
