package io.touhao.programme.assessment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The draw of experts (抽取专家): the same seed over the same lists gives the same experts, on any machine. For each application
 * the experts stand in the order of a hash over seed, application and expert; the first that nothing bars are taken.
 *
 * @param seed said aloud before the draw
 */
record ExpertDraw(String seed, List<Candidate> candidates, List<Subject> subjects) {

    ExpertDraw {
        candidates = candidates.stream().sorted(Comparator.comparing(Candidate::code)).toList();
        subjects = subjects.stream().sorted(Comparator.comparing(Subject::number)).toList();
    }

    /**
     * An expert who may be drawn.
     *
     * @param ties firms that the expert is tied to
     */
    record Candidate(long id, String code, String city, Set<Long> ties) {

        boolean isBarredFrom(Subject subject) {
            return city.equals(subject.city()) || ties.contains(subject.enterprise());
        }
    }

    /** An application to be judged. */
    record Subject(long application, String number, String city, long enterprise) {}

    /** Who judges each application, in the order drawn; fewer than wanted where too few are left. */
    Map<Long, List<Candidate>> first(int experts) {
        var drawn = new LinkedHashMap<Long, List<Candidate>>();
        subjects.forEach(subject -> drawn.put(subject.application(), inOrder(subject).limit(experts).toList()));
        return drawn;
    }

    /** Those that one more expert reads, and who that is: the next in the order. */
    Map<Long, Candidate> second(int experts, int share) {
        var count = (subjects.size() * share + 99) / 100;
        var drawn = new LinkedHashMap<Long, Candidate>();
        subjects.stream()
                .sorted(Comparator.comparing(subject -> hash(seed + "|second|" + subject.number())))
                .limit(count)
                .forEach(subject -> inOrder(subject).skip(experts).findFirst().ifPresent(one -> drawn.put(subject.application(), one)));
        return drawn;
    }

    /** Who comes in for an expert who steps back: the next in the order who does not read it already. */
    Optional<Candidate> instead(Subject subject, Set<Long> reading) {
        return inOrder(subject).filter(one -> !reading.contains(one.id())).findFirst();
    }

    /** How many pairs of expert and application were barred. */
    int barred() {
        return (int) subjects.stream().flatMap(subject -> candidates.stream().filter(one -> one.isBarredFrom(subject))).count();
    }

    /** Names the lists exactly. */
    String listHash() {
        var experts = candidates.stream().map(one -> one.code() + " " + one.city() + " " + one.ties().stream().sorted().toList());
        var applications = subjects.stream().map(one -> one.number() + " " + one.city() + " " + one.enterprise());
        return hash(Stream.concat(experts, applications).collect(Collectors.joining("\n")));
    }

    private Stream<Candidate> inOrder(Subject subject) {
        return candidates.stream()
                .filter(one -> !one.isBarredFrom(subject))
                .sorted(Comparator.comparing(one -> hash(seed + "|" + subject.number() + "|" + one.code())));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
