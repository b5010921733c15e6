package org.directpathguard.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimedIdTests {

    @Test
    void theExampleOfTheSpecificationComesOut() {
        // RFC 9562, appendix A.6: 0x17F22E279B0 milliseconds, rand_a 0xCC3, rand_b 0x18C4DC0C0C07398F.
        UUID random = new UUID(0x0000_0000_0000_4CC3L, 0x98C4_DC0C_0C07_398FL);

        assertThat(TimedId.of(Instant.ofEpochMilli(0x17F22E279B0L), random))
                .hasToString("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
    }

    @Test
    void laterIdsStandBehindEarlierOnesInAnIndex() {
        String before = TimedId.of(Instant.parse("2026-11-23T10:00:00.000Z"), new UUID(-1, -1))
                .toString();
        String after = TimedId.of(Instant.parse("2026-11-23T10:00:00.001Z"), new UUID(0, Long.MIN_VALUE))
                .toString();

        assertThat(before).isLessThan(after);
    }

    @Test
    void idsOfOneMomentDiffer() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            ids.add(Decisions.newId());
        }

        assertThat(ids).hasSize(1000);
    }
}
