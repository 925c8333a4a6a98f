package io.touhao;

import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import java.time.Clock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The platform's faces as a command uses them: no server, no jobs, and only what the command asks for is made. */
final class OpenedPlatform {

    private OpenedPlatform() {}

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    /** Does the work as the platform itself, which sees everything. */
    static <T> T as(Actor actor, Function<ApplicationContext, T> work) {
        try (var storage = Storage.openBeside(StorageSettings.from(System::getenv));
                var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(DataSource.class, storage::dataSource, definition -> definition.setDestroyMethodName(""));
            context.registerBean(JdbcClient.class, () -> JdbcClient.create(storage.dataSource()));
            context.registerBean(Clock.class, () -> Clock.system(PlatformClock.ZONE));
            context.registerBean(Transactions.class);
            faces(context);
            context.addBeanFactoryPostProcessor(beans -> {
                for (var name : beans.getBeanDefinitionNames()) {
                    beans.getBeanDefinition(name).setLazyInit(true);
                }
            });
            context.refresh();
            return Acting.as(actor, () -> work.apply(context));
        }
    }

    /** Services and stores of the modules; what configures a server stays out. */
    private static void faces(AnnotationConfigApplicationContext context) {
        var scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new AnnotationTypeFilter(Configuration.class));
        scanner.addExcludeFilter(new AnnotationTypeFilter(SpringBootApplication.class));
        scanner.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        scanner.scan("io.touhao");
    }
}
