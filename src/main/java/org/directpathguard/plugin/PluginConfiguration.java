package org.directpathguard.plugin;

import java.time.Clock;
import java.util.List;
import org.directpathguard.WatchedInventories;
import org.directpathguard.guard.ServiceFolder;
import org.directpathguard.inventory.InventorySettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * The way to the plug-in's files and answers. It needs neither cookies nor protection against forged requests: a browser
 * sends the header with the session for nobody but the view that reads it from the client.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PluginProperties.class)
class PluginConfiguration {

    private static final String ANSWERS = "/plugin/api/**";

    @Bean
    Vcenters vcenters(ObjectProvider<WatchedInventories> inventories, PluginProperties properties) {
        WatchedInventories watched = inventories.getIfAvailable();
        List<InventorySettings> settings = watched == null ? List.of() : watched.settings();
        return new Vcenters(settings, properties);
    }

    @Bean
    CertificateWatch certificateWatch(
            SslBundles bundles, ObjectProvider<WatchedInventories> inventories, ServiceFolder folder) {
        WatchedInventories watched = inventories.getIfAvailable();
        return new CertificateWatch(bundles, watched == null ? List.of() : watched.settings(), folder);
    }

    @Bean(destroyMethod = "close")
    Door door(PluginProperties properties) {
        return new Door(properties.sessionCache(), Clock.systemUTC());
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 20)
    SecurityFilterChain pluginAnswers(HttpSecurity http, Vcenters vcenters, Door door) {
        return closed(http.securityMatcher(ANSWERS))
                .addFilterBefore(new PluginHeaders(vcenters.origins()), HeaderWriterFilter.class)
                .addFilterAfter(new PluginGate(new Visitors(vcenters, door)), HeaderWriterFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 21)
    SecurityFilterChain pluginFiles(HttpSecurity http, Vcenters vcenters) {
        return closed(http.securityMatcher("/plugin/**"))
                .addFilterBefore(new PluginHeaders(vcenters.origins()), HeaderWriterFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    private static HttpSecurity closed(HttpSecurity http) {
        return http.csrf(csrf -> csrf.disable())
                .headers(headers -> headers.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }
}
