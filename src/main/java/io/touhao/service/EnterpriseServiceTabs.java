package io.touhao.service;

import io.touhao.directory.Actor;
import io.touhao.registry.Enterprise;
import io.touhao.registry.EnterpriseTab;
import io.touhao.service.request.Requests;
import io.touhao.service.visit.Visits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The views that serving adds to the page of an enterprise: visits, and what it asks for. */
@Configuration(proxyBeanMethods = false)
class EnterpriseServiceTabs {

    /** A view with a count. */
    private record Counted(String key, String title, int order, String path, Count count) implements EnterpriseTab {

        @Override
        public String address(long enterprise) {
            return "/enterprises/" + enterprise + path;
        }

        @Override
        public Content content(Actor actor, Enterprise enterprise) {
            return count.of(actor, enterprise);
        }
    }

    private interface Count {
        EnterpriseTab.Content of(Actor actor, Enterprise enterprise);
    }

    @Bean
    EnterpriseTab visitsTab(Visits visits) {
        return new Counted("visits", "走访", 200, "/visits", (actor, firm) -> EnterpriseTab.Content.of(visits.ofEnterprise(actor, firm.id()).size()));
    }

    @Bean
    EnterpriseTab requestsTab(Requests requests) {
        return new Counted("requests", "诉求", 300, "/requests", (actor, firm) -> {
            var all = requests.ofEnterprise(actor, firm.id());
            return new EnterpriseTab.Content(all.size(), all.stream().anyMatch(one -> one.state().isOpen() && one.isHeldBy(actor)));
        });
    }
}
