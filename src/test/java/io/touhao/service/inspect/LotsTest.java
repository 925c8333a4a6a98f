package io.touhao.service.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touhao.service.inspect.Lots.Inspector;
import io.touhao.service.inspect.Lots.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LotsTest {

    private static final List<Inspector> INSPECTORS = IntStream.range(0, 6)
            .mapToObj(at -> new Inspector(at, "37010200%02d".formatted(at), "检查员" + at, Set.of())).toList();

    private static List<Subject> objects(int count) {
        return IntStream.range(0, count).mapToObj(at -> new Subject(at, 1000 + at, "91370102MA3%07d".formatted(at), "chemical", 1)).toList();
    }

    @Test
    void theSameSeedOverTheSameListsGivesTheSameResultInWhateverOrderTheyCome() {
        var seed = new Random(20230912);
        var objects = new ArrayList<>(objects(41));
        var inspectors = new ArrayList<>(INSPECTORS);
        var first = new Lots("3142-7841", objects, inspectors);
        for (var round = 0; round < 20; round++) {
            Collections.shuffle(objects, seed);
            Collections.shuffle(inspectors, seed);
            var again = new Lots("3142-7841", objects, inspectors);
            assertThat(again.order()).isEqualTo(first.order());
            assertThat(again.listHash()).isEqualTo(first.listHash());
            assertThat(again.resultHash(8, 2)).isEqualTo(first.resultHash(8, 2));
        }
    }

    /** Worked out once by OpenSSL 3: {@code printf '%s' '91370102MA30000000 chemical#1' | openssl mac -digest SM3 -macopt key:3142-7841 HMAC}. */
    @Test
    void theValueIsThatOfAnyOtherImplementationOfHmacSm3() {
        var placed = new Lots("3142-7841", objects(1), INSPECTORS).order().getFirst();
        assertThat(placed.value()).isEqualTo("67599ed5e41192683d787ca727ad1dfcba59460eb6aa823aa1264352ae879149");
    }

    @Test
    void anotherSeedOrAnotherListGivesAnotherResult() {
        var lots = new Lots("3142-7841", objects(41), INSPECTORS);
        assertThat(new Lots("3142-7842", objects(41), INSPECTORS).resultHash(8, 2)).isNotEqualTo(lots.resultHash(8, 2));
        assertThat(new Lots("3142-7841", objects(40), INSPECTORS).listHash()).isNotEqualTo(lots.listHash());
    }

    @Test
    void whomATieBarsDoesNotGo() {
        var object = objects(1).getFirst();
        var barred = INSPECTORS.stream().map(one -> new Inspector(one.id(), one.certificate(), one.name(), one.id() < 3 ? Set.of(object.enterprise()) : Set.of())).toList();
        assertThat(new Lots("3142-7841", List.of(object), barred).going(object, 2)).hasSize(2).allSatisfy(one -> assertThat(one.id()).isGreaterThan(2));
        assertThat(new Lots("3142-7841", List.of(object), barred.subList(0, 3)).going(object, 2)).isEmpty();
    }

    @Test
    void everyObjectIsDrawnAboutEquallyOftenAndAWeightOfTwoMoreOften() {
        var times = new int[20];
        var objects = IntStream.range(0, 20).mapToObj(at -> new Subject(at, at, "91370102MA3%07d".formatted(at), "chemical", at == 0 ? 2 : 1)).toList();
        for (var round = 0; round < 2_000; round++) {
            new Lots("1000-" + round, objects, INSPECTORS).order().stream().limit(4).forEach(placed -> times[(int) placed.object().unit()]++);
        }
        var others = IntStream.range(1, 20).map(at -> times[at]).average().orElseThrow();
        assertThat(times[0] / others).isCloseTo(1.75, within(0.25));
        assertThat(IntStream.range(1, 20).map(at -> times[at])).allSatisfy(count -> assertThat((double) count).isCloseTo(others, within(90.0)));
    }
}
