package io.touhao.monitoring.firm.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.monitoring.firm.FirmReturns;
import io.touhao.monitoring.warning.Warnings;
import io.touhao.registry.Enterprise;
import io.touhao.registry.EnterpriseTab;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The views that monitoring adds to the page of an enterprise. */
@Configuration("firmTabs")
class FirmTabs {

    static final String RETURNS = "returns";
    static final String WARNINGS = "warnings";

    @Component
    static class ReturnsTab implements EnterpriseTab {

        private final FirmReturns returns;

        ReturnsTab(FirmReturns returns) {
            this.returns = returns;
        }

        @Override
        public String key() {
            return RETURNS;
        }

        @Override
        public String title() {
            return "月报";
        }

        @Override
        public int order() {
            return 100;
        }

        @Override
        public String address(long enterprise) {
            return "/enterprises/%d/returns".formatted(enterprise);
        }

        @Override
        public Content content(Actor actor, Enterprise enterprise) {
            return new Content(returns.count(enterprise.id()), actor.is(Role.COUNTY_OFFICER) && returns.waiting(enterprise.id()) > 0);
        }
    }

    @Component
    static class WarningsTab implements EnterpriseTab {

        private final Warnings warnings;

        WarningsTab(Warnings warnings) {
            this.warnings = warnings;
        }

        @Override
        public String key() {
            return WARNINGS;
        }

        @Override
        public String title() {
            return "预警";
        }

        @Override
        public int order() {
            return 500;
        }

        @Override
        public String address(long enterprise) {
            return "/enterprises/%d/warnings".formatted(enterprise);
        }

        @Override
        public Content content(Actor actor, Enterprise enterprise) {
            var all = warnings.ofEnterprise(actor, enterprise.id());
            return new Content(all.size(), all.stream().anyMatch(warning -> warning.state().isOpen() && warning.holder().equals(actor.unit())));
        }
    }
}
