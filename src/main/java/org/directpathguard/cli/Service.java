package org.directpathguard.cli;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.directpathguard.GuardApplication;
import org.directpathguard.host.InventoryException;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Runs the service until it is ended. The only class of the commands that brings Spring in, so others start fast. */
final class Service {

    private final Surroundings surroundings;

    Service(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Starts the service and stays until it ends.
     *
     * @param settings what the flags say, over every other setting
     * @return the exit code
     * @throws InventoryException if it can't start
     */
    int run(Map<String, String> settings) throws InventoryException {
        CountDownLatch ended = new CountDownLatch(1);
        SpringApplication application = new SpringApplication(GuardApplication.class);
        application.addListeners((ApplicationListener<ContextClosedEvent>) event -> ended.countDown());
        try {
            ConfigurableApplicationContext context = application.run(settings.entrySet().stream()
                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                    .toArray(String[]::new));
            new Greeting(context, surroundings).print();
        } catch (RuntimeException failure) {
            throw StartFailure.explain(failure);
        }
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.YES;
    }
}
