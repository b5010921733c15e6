package org.directpathguard;

import org.directpathguard.check.Checker;
import org.directpathguard.check.Scanner;
import org.directpathguard.host.InventoryException;
import org.directpathguard.inventory.LiveFleet;
import org.directpathguard.inventory.Pace;
import org.directpathguard.rules.Policy;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** The service. It is started by the commands {@code serve} and {@code demo}. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(GuardProperties.class)
public class GuardApplication {

    /** Made by Spring. */
    public GuardApplication() {}

    @Bean(destroyMethod = "close")
    WatchedInventories watchedInventories(GuardProperties properties, Environment environment)
            throws InventoryException {
        return WatchedInventories.of(properties, environment.getProperty(WatchedInventories.PASSWORD, ""));
    }

    @Bean(destroyMethod = "close")
    LiveFleet fleet(WatchedInventories inventories) {
        return LiveFleet.watch(inventories.settings(), Pace.standard());
    }

    @Bean
    Policy policy() {
        return Policy.standard();
    }

    @Bean
    Checker checker(Policy policy) {
        return new Checker(policy);
    }

    @Bean
    Scanner scanner(Checker checker) {
        return new Scanner(checker);
    }
}
