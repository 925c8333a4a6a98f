package io.touhao.registry.web;

import io.touhao.directory.Actor;
import io.touhao.registry.Enterprise;
import io.touhao.registry.EnterpriseTab;
import io.touhao.registry.dossier.Dossiers;
import io.touhao.registry.profile.Profiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The registry's own views of an enterprise: the record and what happened to it. */
@Configuration("recordTabs")
class RecordTabs {

    static final String RECORD = "record";
    static final String HISTORY = "history";
    static final String DOSSIERS = "dossiers";

    /** A view of the registry; the last one counts what was supplied. */
    private record Own(String key, String title, int order, String path, Counted counted) implements EnterpriseTab {

        @Override
        public String address(long enterprise) {
            return "/enterprises/" + enterprise + path;
        }

        @Override
        public Content content(Actor actor, Enterprise enterprise) {
            return counted.of(enterprise);
        }
    }

    private interface Counted {
        EnterpriseTab.Content of(Enterprise enterprise);
    }

    @Bean
    EnterpriseTab recordTab() {
        return new Own(RECORD, "档案", 0, "", enterprise -> EnterpriseTab.Content.UNCOUNTED);
    }

    @Bean
    EnterpriseTab dossiersTab(Dossiers dossiers) {
        return new Own(DOSSIERS, "项目与其他", 600, "/dossiers", enterprise ->
                EnterpriseTab.Content.of(dossiers.countOfEnterprise(enterprise.id())));
    }

    @Bean
    EnterpriseTab historyTab(Profiles profiles) {
        return new Own(HISTORY, "经过", 1_000, "/history", enterprise -> EnterpriseTab.Content.of(profiles.supplies(enterprise.id())));
    }
}
