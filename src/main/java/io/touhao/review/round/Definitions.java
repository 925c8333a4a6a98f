package io.touhao.review.round;

import io.touhao.directory.Actor;
import io.touhao.plan.Edition;
import io.touhao.plan.PlanDraft;
import io.touhao.plan.Plans;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** What holds when a round is frozen: rule packs and the plan in force, each with the hash of its text. */
@Component
class Definitions {

    private static final List<String> PACKS = List.of("signals", "rounds");

    private final Plans plans;

    Definitions(Plans plans) {
        this.plans = plans;
    }

    List<FrozenRule> inForce(Actor actor) {
        var packs = PACKS.stream().flatMap(Definitions::files);
        return Stream.concat(packs, plans.inForce(actor).stream().flatMap(edition -> plan(actor, edition))).toList();
    }

    private Stream<FrozenRule> plan(Actor actor, Edition edition) {
        var draft = plans.draft(actor, edition.id());
        var text = new FrozenRule(edition.number(), "第 " + edition.edition() + " 版", hash(said(draft)));
        return Stream.concat(Stream.of(text), draft.pack().stream().flatMap(pack -> files(pack + "/**")));
    }

    /** The commitments of the plan, as they were issued. */
    private static String said(PlanDraft draft) {
        return Canon.write(draft.commitments());
    }

    private static Stream<FrozenRule> files(String folder) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:packs/" + folder + "/*.yaml"))
                    .map(Definitions::rule)
                    .distinct()
                    .sorted(Comparator.comparing(FrozenRule::name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static FrozenRule rule(Resource file) {
        try {
            var path = file.getURL().getPath();
            var text = file.getContentAsString(StandardCharsets.UTF_8);
            return new FrozenRule(path.substring(path.lastIndexOf("packs/")), "", hash(text));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String hash(String text) {
        return Merkle.text(Merkle.leaf(text));
    }
}
