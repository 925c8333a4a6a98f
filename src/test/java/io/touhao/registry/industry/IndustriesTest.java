package io.touhao.registry.industry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IndustriesTest {

    private static final Industries ALL = Industries.IN_FORCE;

    @Test
    void holdsTheFortyOneDivisionsOfIndustryWithTheirGroupsAndClasses() {
        var divisions = Stream.of("B", "C", "D").flatMap(section -> ALL.below(section).stream()).toList();
        var groups = divisions.stream().flatMap(division -> ALL.below(division.code()).stream()).toList();
        var classes = groups.stream().flatMap(group -> ALL.below(group.code()).stream()).toList();
        assertThat(divisions).hasSize(41);
        assertThat(groups).hasSize(207).allSatisfy(group -> assertThat(ALL.below(group.code())).isNotEmpty());
        assertThat(classes).hasSize(666);
    }

    @Test
    void namesAClassWithTheSectionItIsIn() {
        assertThat(ALL.words("3484")).isEqualTo("C3484 机械零部件加工");
        assertThat(ALL.words("0610")).isEqualTo("B0610 烟煤和无烟煤开采洗选");
        assertThat(ALL.words("6510")).isEqualTo("6510");
        assertThat(ALL.lineOf("3484")).extracting(Industry::code).containsExactly("C", "34", "348", "3484");
    }

    @Test
    void knowsNoCodeOfIndustryThatTheStandardDoesNotHave() {
        assertThat(ALL.knows("3490")).isFalse();
        assertThat(ALL.knows("349")).isTrue();
        assertThat(ALL.knows("6510")).isTrue();
        assertThat(ALL.knows("C34")).isFalse();
        assertThat(ALL.knows("0012")).isFalse();
    }
}
