package org.directpathguard.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A corpus that forgot a rule would prove nothing about it. */
class CorpusShapeTests {

    private static final List<String> RULES = List.of(
            "boot-device",
            "only-storage-controller",
            "datastore-loss",
            "osdata-volume",
            "vsan-disk",
            "rdm-disk",
            "path-redundancy",
            "coredump-target",
            "scratch-location",
            "swap-location",
            "management-network",
            "storage-network",
            "service-network",
            "vm-network",
            "usb-boot",
            "usb-input",
            "console-display",
            "dependent-devices",
            "pending-change",
            "applies-at-once",
            "sriov-functions",
            "memory-tiering",
            "not-capable",
            "assigned-to-vm",
            "host-broken",
            "evidence-incomplete");

    @Test
    void everyRuleIsAskedFor() {
        Set<String> asked = Corpus.checks().stream()
                .flatMap(expected -> expected.must.keySet().stream())
                .collect(Collectors.toSet());
        assertThat(asked).containsAll(RULES);
    }

    @Test
    void everyRuleButTheOnesThatOnlyInformHasANearMiss() {
        Set<String> excluded = Corpus.checks().stream()
                .flatMap(expected -> expected.mustNot.stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(excluded)
                .containsAll(RULES.stream()
                        .filter(rule -> !Set.of(
                                        "not-capable",
                                        "assigned-to-vm",
                                        "pending-change",
                                        "scratch-location",
                                        "coredump-target")
                                .contains(rule))
                        .toList());
    }

    @Test
    void namesAreUniqueAndStoriesAreSentences() {
        List<Case> cases = Corpus.checks();
        assertThat(cases).hasSizeGreaterThan(200);
        assertThat(cases).extracting(expected -> expected.name).doesNotHaveDuplicates();
        assertThat(cases).extracting(expected -> expected.story).allMatch(story -> story.endsWith("."));
    }

    @Test
    void everyInventoryCanBeBuilt() {
        for (Case expected : Corpus.checks()) {
            assertThat(expected.inventory().save().objects()).as(expected.name).isNotEmpty();
        }
    }
}
