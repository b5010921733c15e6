package org.directpathguard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.directpathguard.web.sample.SampleFleet;
import org.directpathguard.web.sample.SampleService;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.context.support.ServletRequestHandledEvent;

class FirstPagesTests {

    @Test
    void aPageOfEachImportantKindIsOpenedOnceAHostHasBeenRead() {
        String first = SampleFleet.ofStories().hosts().get(0).id();
        List<String> visited = new CopyOnWriteArrayList<>();
        SpringApplication service = new SpringApplication(SampleService.class);
        service.addListeners((ApplicationListener<ServletRequestHandledEvent>) handled -> {
            if (handled.getStatusCode() == 200) {
                visited.add(handled.getRequestUrl());
            }
        });
        try (ConfigurableApplicationContext running = service.run("--server.port=0")) {
            await().atMost(Duration.ofSeconds(60)).until(() -> visited.size() == 3);
            assertThat(running.isRunning()).isTrue();
        }

        assertThat(visited).containsExactly("/", "/hosts/" + first, "/hosts/" + first + "/check");
    }
}
