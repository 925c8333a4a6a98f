package io.touhao.indicator.fact;

import io.touhao.indicator.FactSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * The fact sources of all modules without the platform, for commands that need no database. Modules declare theirs in
 * configurations whose names end in {@code Facts}.
 */
public final class OfferedFacts {

    private OfferedFacts() {}

    public static FactSources read() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Configuration.class));
        try (var context = new AnnotationConfigApplicationContext()) {
            scanner.findCandidateComponents("io.touhao").stream()
                    .map(found -> found.getBeanClassName())
                    .filter(name -> name.endsWith("Facts"))
                    .sorted()
                    .forEach(name -> context.register(ClassUtils.resolveClassName(name, OfferedFacts.class.getClassLoader())));
            context.refresh();
            return new FactSources(context.getBeanProvider(FactSource.class).stream().toList());
        }
    }
}
