package org.directpathguard.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Languages, files and how they travel. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new LanguageResolver();
    }

    @Bean
    HarmlessTextDialect harmlessTextDialect() {
        return new HarmlessTextDialect();
    }

    @Bean
    SpokenTextDialect spokenTextDialect() {
        return new SpokenTextDialect();
    }

    /** Clarity's style sheet is a megabyte of text; compressed it is a fifth of that. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> compression() {
        Compression compression = new Compression();
        compression.setEnabled(true);
        return server -> server.setCompression(compression);
    }

    /** The libraries' addresses carry their version, so that a copy never gets old. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
}
