package org.directpathguard.web.sample;

import java.util.List;
import java.util.Optional;
import org.directpathguard.check.Checker;
import org.directpathguard.check.Scanner;
import org.directpathguard.guard.ChangeSessions;
import org.directpathguard.guard.ServiceFolder;
import org.directpathguard.identity.SignInChoices;
import org.directpathguard.inventory.FleetSurveys;
import org.directpathguard.ledger.DatabaseSettings;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.directpathguard.rules.Policy;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The service's surfaces on the hand-made fleet. */
@EnableAutoConfiguration
@ComponentScan({
    "org.directpathguard.api",
    "org.directpathguard.web",
    "org.directpathguard.guard",
    "org.directpathguard.identity",
    "org.directpathguard.ledger",
    "org.directpathguard.outside",
    "org.directpathguard.events"
})
@Import(FleetSurveys.class)
public class SampleService {

    @Bean
    SampleFleet sampleFleet() {
        return SampleFleet.ofStories();
    }

    @Bean
    DatabaseSettings databaseSettings() throws LedgerUnavailableException {
        return DatabaseSettings.temporary();
    }

    @Bean
    SignInChoices signInChoices() {
        return new SignInChoices(Optional.empty(), true);
    }

    @Bean
    ServiceFolder serviceFolder(DatabaseSettings database) {
        return new ServiceFolder(((DatabaseSettings.Folder) database).folder());
    }

    @Bean
    ChangeSessions changeSessions() {
        return new ChangeSessions(List.of());
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
