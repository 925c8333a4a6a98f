package io.touhao;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Opens the storage before anything asks for it, and closes it after everything else. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean(destroyMethod = "close")
    Storage storage(Environment environment) {
        return Storage.open(StorageSettings.from(environment::getProperty));
    }

    @Bean(destroyMethod = "")
    DataSource dataSource(Storage storage) {
        return storage.dataSource();
    }
}
