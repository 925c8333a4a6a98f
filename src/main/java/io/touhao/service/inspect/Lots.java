package io.touhao.service.inspect;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * The draw of objects and inspectors (双随机): the same seed over the same lists gives the same result, on any machine. Each
 * object has as many lots as its weight, each lot being HMAC-SM3 (seed, credit code, kind, number of the lot), and its value is the
 * least of them; those of least value are drawn. For each, the inspectors stand in the order of HMAC-SM3 (seed, credit code,
 * kind, certificate), and the first that no tie bars go.
 *
 * @param seed said by two witnesses, joined
 */
record Lots(String seed, List<Subject> objects, List<Inspector> inspectors) {

    Lots {
        objects = objects.stream().sorted(Comparator.comparing(Subject::key)).toList();
        inspectors = inspectors.stream().sorted(Comparator.comparing(Inspector::certificate)).toList();
    }

    /** What may be drawn. */
    record Subject(long unit, long enterprise, String uscc, String kind, int weight) {

        String key() {
            return uscc + " " + kind;
        }
    }

    /** Who may be drawn. */
    record Inspector(long id, String certificate, String name, Set<Long> barred) {}

    /** An object in its place, from 1, with the value it stands there by. */
    record Placed(int place, Subject object, String value) {}

    /** All objects in the order of their values. */
    List<Placed> order() {
        var values = objects.stream().collect(Collectors.toMap(Function.identity(), this::value));
        var sorted = objects.stream().sorted(Comparator.comparing(values::get)).toList();
        return IntStream.range(0, sorted.size()).mapToObj(at -> new Placed(at + 1, sorted.get(at), values.get(sorted.get(at)))).toList();
    }

    /** Who goes to an object, in the order drawn; fewer than wanted where ties bar too many. */
    List<Inspector> going(Subject object, int count) {
        return inspectors.stream()
                .filter(one -> !one.barred().contains(object.enterprise()))
                .sorted(Comparator.comparing(one -> mac(object.key() + "|" + one.certificate())))
                .limit(count)
                .toList();
    }

    String listHash() {
        return hash(objects.stream().map(one -> one.key() + " " + one.weight()));
    }

    String inspectorHash() {
        return hash(inspectors.stream().map(one -> one.certificate() + " " + one.barred().stream().sorted().toList()));
    }

    /** Names the result exactly: those drawn, their values, and who goes. */
    String resultHash(int taken, int count) {
        return hash(order().stream().limit(taken).map(placed -> placed.place() + " " + placed.object().key() + " " + placed.value() + " "
                + going(placed.object(), count).stream().map(Inspector::certificate).collect(Collectors.joining(","))));
    }

    private String value(Subject object) {
        return IntStream.rangeClosed(1, object.weight()).mapToObj(lot -> mac(object.key() + "#" + lot)).min(Comparator.naturalOrder()).orElseThrow();
    }

    private String mac(String text) {
        var mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(seed.getBytes(StandardCharsets.UTF_8)));
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(bytes, 0, bytes.length);
        var out = new byte[mac.getMacSize()];
        mac.doFinal(out, 0);
        return HexFormat.of().formatHex(out);
    }

    private static String hash(Stream<String> lines) {
        var digest = new SM3Digest();
        var bytes = lines.collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
        digest.update(bytes, 0, bytes.length);
        var out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return HexFormat.of().formatHex(out);
    }
}
