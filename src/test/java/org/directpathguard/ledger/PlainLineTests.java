package org.directpathguard.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlainLineTests {

    private static final String NASTY =
            "esx01\r\n2026-01-01 ERROR forged\u0000\u2028\u202e\u001b[31m\"'; drop table decision; --\ud800 ü 日本 \ud83d\ude00";

    @Test
    void whatBreaksALineIsWrittenAsItsCode() {
        assertThat(PlainLine.of("a\nb\u0000c\u2028d\u202ee\u001bf"))
                .isEqualTo("a\\u000ab\\u0000c\\u2028d\\u202ee\\u001bf");
        assertThat(PlainLine.of("half \ud800")).isEqualTo("half \ufffd");
        assertThat(PlainLine.of("ü 日本 \ud83d\ude00")).isEqualTo("ü 日本 \ud83d\ude00");
    }

    @ParameterizedTest
    @EnumSource
    void noNameBreaksTheLedger(Databases kind) throws Exception {
        try (Database database = kind.open()) {
            Ledger ledger = new Ledger(database, Clock.systemUTC());
            LedgerEntry entry = ledger.append(LedgerRecord.of(LedgerKind.ARMED, NASTY, NASTY)
                    .about(NASTY)
                    .because(NASTY)
                    .with("name", NASTY)
                    .with("names", List.of(NASTY)));

            assertThat(entry.json().lines()).hasSize(1);
            assertThat(ledger.list(LedgerQuery.newest(1)).items()).containsExactly(entry);
            assertThat(new Audit(database).verify(List.of()).findings()).isEmpty();
        }
    }
}
