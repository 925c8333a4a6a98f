package io.touhao.page.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.touhao.page.House;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The templates, compiled by the build into the packages of their modules. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(House.class)
class JteConfiguration {

    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, getClass().getClassLoader(), "io.touhao");
    }
}
