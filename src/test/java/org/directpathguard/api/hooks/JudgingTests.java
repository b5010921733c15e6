package org.directpathguard.api.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.directpathguard.check.Checker;
import org.directpathguard.guard.DecisionDesk;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.host.ToggleHolders;
import org.directpathguard.inventory.Fleet;
import org.directpathguard.inventory.FleetHost;
import org.directpathguard.inventory.InventoryStatus;
import org.directpathguard.web.sample.SampleService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

@SpringBootTest(classes = SampleService.class)
@AutoConfigureMockMvc
class JudgingTests {

    private static final Asker NOBODY = new Asker("nobody", Optional.empty(), Optional.empty(), false);

    private final Fleet sample;
    private final Checker checker;
    private final DecisionDesk desk;

    @Autowired
    JudgingTests(Fleet sample, Checker checker, DecisionDesk desk) {
        this.sample = sample;
        this.checker = checker;
        this.desk = desk;
    }

    private List<Judgement> judge(int hosts, Duration patience, Duration each) {
        HookProperties.Mapped none = new HookProperties.Mapped(List.of());
        HookProperties properties = new HookProperties(
                patience,
                null,
                new HookProperties.Terraform(null, List.of(), List.of(), Duration.ofMinutes(1), List.of()),
                none,
                none);
        HookWorkers workers = new HookWorkers();
        try {
            return new Judging(new SlowFleet(sample, each), checker, desk, workers, properties)
                    .judge(
                            IntStream.range(0, hosts)
                                    .mapToObj(index -> new Ask("host" + index, Set.of("0000:03:00.0"), true))
                                    .toList(),
                            NOBODY);
        } finally {
            workers.destroy();
        }
    }

    /** A cluster may have 96 hosts, a plan any number of them. */
    @Test
    void aQuestionAboutMoreHostsThanThereAreThreadsIsAnsweredForEachOfThem() {
        assertThat(judge(200, Duration.ofMinutes(1), Duration.ofMillis(20)))
                .hasSize(200)
                .allSatisfy(judgement -> assertThat(judgement.problem()).isEqualTo("There is no such host."));
    }

    @Test
    void whatCanNotEvenBeginInTimeIsRefused() {
        assertThat(judge(200, Duration.ofMillis(100), Duration.ofSeconds(30)))
                .hasSize(200)
                .allSatisfy(judgement -> assertThat(judgement.answer()).isEqualTo(Answer.NO_VERDICT))
                .anySatisfy(judgement ->
                        assertThat(judgement.problem()).isEqualTo("Too many questions are waiting already."))
                .anySatisfy(
                        judgement -> assertThat(judgement.problem()).startsWith("The host could not be judged within"));
    }

    /** A fleet that knows none of those hosts, and takes its time to say so to the hooks. */
    private record SlowFleet(Fleet sample, Duration each) implements Fleet {

        @Override
        public List<FleetHost> hosts() {
            if (Thread.currentThread().getName().equals("hook")) {
                LockSupport.parkNanos(each.toNanos());
            }
            return sample.hosts();
        }

        @Override
        public HostSnapshot refresh(FleetHost host) throws InventoryException {
            return sample.refresh(host);
        }

        @Override
        public ToggleHolders toggleHolders(FleetHost host) {
            return sample.toggleHolders(host);
        }

        @Override
        public List<InventoryStatus> inventories() {
            return sample.inventories();
        }
    }
}
