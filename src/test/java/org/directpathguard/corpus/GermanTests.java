package org.directpathguard.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.check.Checker;
import org.directpathguard.check.HostSelector;
import org.directpathguard.check.NoVerdictException;
import org.directpathguard.check.Verdict;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.language.Phrasebook;
import org.directpathguard.rules.Evidence;
import org.directpathguard.rules.Policy;
import org.directpathguard.topology.BootSign;
import org.directpathguard.topology.CriticalSets;
import org.directpathguard.topology.HostTopology;
import org.directpathguard.vsphere.dump.DumpInventory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the corpus makes the program say, it can say in German. */
class GermanTests {

    private static final Phrasebook GERMAN = Phrasebook.of(Locale.GERMAN).orElseThrow();
    private static final Checker CHECKER = new Checker(Policy.standard());

    @TempDir
    Path directory = Path.of("");

    static List<Case> cases() {
        return Corpus.checks();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everySentenceHasItsGerman(Case request) throws IOException {
        request.inventory().save().write(directory);

        assertThat(said(request))
                .filteredOn(text -> GERMAN.translate(text).isEmpty())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everythingAFindingStandsOnHasItsGerman(Case request) throws IOException {
        request.inventory().save().write(directory);

        assertThat(evidence(request))
                .filteredOn(text -> GERMAN.translate("evidence", text).isEmpty())
                .isEmpty();
    }

    List<String> evidence(Case request) {
        try (DumpInventory inventory = DumpInventory.open(directory)) {
            HostSnapshot snapshot = inventory.read(HostSelector.pick(inventory, request.host()));
            HostTopology topology = HostTopology.of(snapshot);
            Verdict verdict = CHECKER.check(snapshot, request.devices(), false);
            return Stream.of(
                            verdict.findings().stream()
                                    .flatMap(finding -> finding.evidence().stream())
                                    .map(Evidence::value),
                            topology.boot().signs().stream().map(BootSign::answer),
                            CriticalSets.of(topology).stream().flatMap(set -> set.takes().stream()))
                    .flatMap(texts -> texts)
                    .toList();
        } catch (InventoryException noVerdict) {
            return List.of();
        }
    }

    List<String> said(Case request) {
        List<String> texts = new ArrayList<>();
        try (DumpInventory inventory = DumpInventory.open(directory)) {
            HostSnapshot snapshot = inventory.read(HostSelector.pick(inventory, request.host()));
            texts.addAll(verdicts(snapshot, request.devices()));
        } catch (InventoryException noHost) {
            // No page shows a host that can't be read from a folder.
            return texts;
        }
        return texts;
    }

    private static List<String> verdicts(HostSnapshot snapshot, List<String> devices) {
        List<String> texts = new ArrayList<>();
        for (boolean disable : new boolean[] {false, true}) {
            try {
                Verdict verdict = CHECKER.check(snapshot, devices, disable);
                if (!verdict.situation().request().devices().isEmpty()) {
                    document(CheckDocument.of(verdict), texts);
                    ladder(verdict.situation().topology(), texts);
                }
            } catch (NoVerdictException refused) {
                texts.add(refused.problem());
                texts.add(refused.nextStep());
            }
        }
        return texts;
    }

    private static void document(CheckDocument document, List<String> texts) {
        document.findings().forEach(finding -> {
            texts.add(finding.title());
            texts.add(finding.explanation());
            texts.add(finding.action());
        });
        Stream.of(
                        document.texts().implementationPlan(),
                        document.texts().backoutPlan(),
                        document.texts().testPlan())
                .flatMap(String::lines)
                .map(line -> line.replaceFirst("^\\d+\\. ", ""))
                .forEach(texts::add);
    }

    private static void ladder(HostTopology topology, List<String> texts) {
        for (BootSign sign : topology.boot().signs()) {
            texts.add(sign.step());
        }
    }
}
