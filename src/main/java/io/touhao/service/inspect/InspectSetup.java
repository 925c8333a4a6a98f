package io.touhao.service.inspect;

import io.touhao.rulebook.pack.PackFiles;
import io.touhao.service.inspect.pack.InspectionPack;
import io.touhao.service.inspect.pack.InspectionRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules that inspection goes by. */
@Configuration(proxyBeanMethods = false)
class InspectSetup {

    /** The platform does not start on a pack that has faults. */
    @Bean
    static InspectionRules inspectionRules() {
        return InspectionPack.load(PackFiles.bundled("inspection"), "shandong-2023").sound();
    }
}
