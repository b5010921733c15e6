package org.directpathguard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.directpathguard.simulator.sample.GeneratedFleet;
import org.directpathguard.simulator.schema.Conformance;
import org.directpathguard.simulator.world.Inventory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetTests {

    @Test
    void theSameSizeAndSeedMakeTheSameFleet() {
        assertThat(Inventories.fleet(12, 7)).isEqualTo(Inventories.fleet(12, 7));
        assertThat(Inventories.fleet(12, 7)).isNotEqualTo(Inventories.fleet(12, 8));
    }

    @Test
    void everythingInAFleetKeepsToTheVocabularyOfTheApi() {
        List<String> complaints = Inventories.fleet(24, 3).inventory().objects().stream()
                .flatMap(object -> Conformance.complaints(object, "8.0.3.0").stream())
                .toList();

        assertThat(complaints).isEmpty();
    }

    @Test
    void aFleetHasDangerousAndHarmlessFunctions() {
        List<GeneratedFleet.Truth> truths = Inventories.fleet(24, 3).truths();

        assertThat(truths).anyMatch(GeneratedFleet.Truth::isDangerous);
        assertThat(truths).anyMatch(truth -> !truth.isDangerous());
    }

    @Test
    void govcSavesAFleetAndTheSavedFolderIsServedTheSame(@TempDir Path folder) throws Exception {
        Path dump = folder.resolve("dump");
        String before;
        try (SimulatedVCenter server = SimulatedVCenter.start(
                SimulatorOptions.of(Inventories.fleet(6, 1).inventory()))) {
            Govc govc = new Govc(server, folder);
            govc.run("object.save", "-d", dump.toString());
            before = hosts(govc);
        }
        Inventory saved = Inventories.saved(dump);
        try (SimulatedVCenter server = SimulatedVCenter.start(SimulatorOptions.of(saved))) {
            assertThat(hosts(new Govc(server, folder))).isEqualTo(before).contains("vmhba");
        }
    }

    private static String hosts(Govc govc) throws Exception {
        return govc.run("object.collect", "-json", "-type", "h", "/", "name", "config.storageDevice.hostBusAdapter");
    }
}
