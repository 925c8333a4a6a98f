package io.touhao.programme.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.programme.application.Applications;
import io.touhao.programme.application.Move;
import io.touhao.programme.distance.Distances;
import io.touhao.programme.distance.Standing;
import io.touhao.programme.pack.Programmes;
import io.touhao.programme.recognition.Recognition;
import io.touhao.programme.recognition.Recognitions;
import io.touhao.registry.Enterprise;
import io.touhao.registry.EnterpriseTab;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The views that cultivation adds to the page of an enterprise: what it holds, how far it is, what it asked for. */
@Configuration("firmTitleTabs")
class FirmTitleTabs {

    static final String TITLES = "titles";
    static final String DISTANCE = "distance";
    static final String APPLICATIONS = "applications";

    /** What a view counts of an enterprise. */
    private interface Counted {
        EnterpriseTab.Content of(Actor actor, Enterprise enterprise);
    }

    private record View(String key, String title, int order, Counted counted) implements EnterpriseTab {

        @Override
        public String address(long enterprise) {
            return "/enterprises/%d/%s".formatted(enterprise, key);
        }

        @Override
        public Content content(Actor actor, Enterprise enterprise) {
            return counted.of(actor, enterprise);
        }
    }

    @Bean
    EnterpriseTab titlesTab(Recognitions recognitions, Programmes programmes, Clock clock) {
        return new View(TITLES, "称号", 200, (actor, firm) -> {
            var held = recognitions.ofFirm(firm.id());
            return new EnterpriseTab.Content(held.size(), actor.is(Role.DIVISION_OFFICER)
                    && held.stream().anyMatch(one -> isDue(one, programmes, LocalDate.now(clock))));
        });
    }

    static boolean isDue(Recognition one, Programmes programmes, LocalDate today) {
        return one.state() == Recognition.State.IN_FORCE && !today.isBefore(one.reviewFrom(programmes.of(one.programme())));
    }

    /** Counts what it could get or is near to. */
    @Bean
    EnterpriseTab distanceTab(Distances distances) {
        return new View(DISTANCE, "离称号还差", 250, (actor, firm) -> EnterpriseTab.Content.of(distances.ofFirm(firm.id()).stream()
                .filter(one -> one.standing() == Standing.ELIGIBLE || one.standing() == Standing.NEAR).count()));
    }

    @Bean
    EnterpriseTab applicationsTab(Applications applications) {
        return new View(APPLICATIONS, "申报", 300, (actor, firm) -> {
            var sent = applications.ofFirm(actor, firm.id());
            return new EnterpriseTab.Content(sent.size(), sent.stream().anyMatch(one ->
                    Arrays.stream(Move.values()).anyMatch(move -> one.allows(actor, move))));
        });
    }
}
