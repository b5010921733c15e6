package org.directpathguard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.schema.Conformance;
import org.directpathguard.simulator.world.Inventory;
import org.directpathguard.simulator.world.ManagedObject;
import org.junit.jupiter.api.Test;

class SampleInventoryTests {

    @Test
    void everythingInTheSampleKeepsToTheVocabularyOfTheApi() {
        assertThat(complaints(Inventories.sample(), "8.0.3.0")).isEmpty();
        assertThat(complaints(Inventories.standAlone(), "6.5")).isEmpty();
    }

    @Test
    void everyReferenceInTheSampleLeadsSomewhere() {
        Inventory sample = Inventories.sample();
        Set<ObjectReference> there =
                sample.objects().stream().map(ManagedObject::reference).collect(Collectors.toSet());

        List<ObjectReference> dangling = sample.objects().stream()
                .flatMap(object -> references(object.data()).stream())
                .filter(reference -> !there.contains(reference))
                .toList();

        assertThat(dangling).isEmpty();
    }

    @Test
    void twoRendersOfTheSampleAreEqual() {
        assertThat(Inventories.sample()).isEqualTo(Inventories.sample());
    }

    private static List<String> complaints(Inventory inventory, String version) {
        return inventory.objects().stream()
                .flatMap(object -> Conformance.complaints(object, version).stream())
                .toList();
    }

    private static List<ObjectReference> references(Element element) {
        if (element.isReference()) {
            return List.of(ObjectReference.of(element));
        }
        return element.children().stream()
                .flatMap(child -> references(child).stream())
                .toList();
    }
}
