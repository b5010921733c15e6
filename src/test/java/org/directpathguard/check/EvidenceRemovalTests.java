package org.directpathguard.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.directpathguard.host.AdapterKind;
import org.directpathguard.host.Gap;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.Known;
import org.directpathguard.host.NetworkState;
import org.directpathguard.host.PciState;
import org.directpathguard.host.Reading;
import org.directpathguard.host.StorageState;
import org.directpathguard.host.SystemState;
import org.directpathguard.rules.Decision;
import org.directpathguard.rules.Policy;
import org.directpathguard.testing.HostBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The heart of the guard: taking evidence away never turns BLOCK into ALLOW. */
class EvidenceRemovalTests {

    record Scenario(String name, HostSnapshot host, String device) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Scenario> blockedRequests() {
        return Stream.of(
                new Scenario("the only controller", HostBuilder.article().build(), "0000:00:1f.2"),
                new Scenario(
                        "the only controller of an ESXi 8 host",
                        HostBuilder.article()
                                .version("8.0.2")
                                .bootDisk("t10.ATA_WD5000")
                                .build(),
                        "0000:00:1f.2"),
                new Scenario("the only management uplink", HostBuilder.article().build(), "vmnic0"),
                new Scenario(
                        "a USB controller under a boot stick",
                        HostBuilder.bootsFromUsb().build(),
                        "0000:00:1d.0"),
                new Scenario(
                        "a datastore on a second controller",
                        HostBuilder.bootsFromUsb()
                                .disk("naa.data", "vmhba1")
                                .datastore("data", "naa.data", 1, "vm1")
                                .build(),
                        "0000:03:00.0"),
                new Scenario(
                        "a display that drags a controller along",
                        HostBuilder.article()
                                .function("0000:00:1e.0", 0x0604, "8086:244e", "Intel Corporation", "PCI Bridge")
                                .function("0000:07:00.0", 0x0302, "10de:1eb8", "NVIDIA", "T4")
                                .function("0000:07:01.0", 0x0106, "1b4b:9230", "Marvell", "SATA")
                                .adapter("vmhba7", AdapterKind.BLOCK, "0000:07:01.0")
                                .disk("naa.bridge", "vmhba7")
                                .datastore("behind", "naa.bridge", 1, "vm9")
                                .row("0000:07:00.0", "0000:00:1e.0", false, false)
                                .build(),
                        "0000:07:00.0"),
                new Scenario(
                        "an armed host",
                        HostBuilder.article()
                                .row("0000:00:1f.2", "0000:00:1f.2", true, false)
                                .build(),
                        "0000:00:1a.0"));
    }

    @ParameterizedTest
    @MethodSource("blockedRequests")
    void theScenarioIsBlockedToBeginWith(Scenario scenario) throws NoVerdictException {
        assertThat(decide(scenario.host(), scenario.device())).isEqualTo(Decision.BLOCK);
    }

    @ParameterizedTest
    @MethodSource("blockedRequests")
    void noPropertyThatGoesMissingTurnsItIntoAllow(Scenario scenario) throws ReflectiveOperationException {
        forEachReading(scenario.host(), (path, mutant) -> assertNeverAllowed(scenario, path + " missing", mutant));
    }

    @ParameterizedTest
    @MethodSource("blockedRequests")
    void noListEntryThatGoesMissingWhileOthersReferToItTurnsItIntoAllow(Scenario scenario)
            throws ReflectiveOperationException {
        HostSnapshot host = scenario.host();
        for (String list : List.of("adapters", "disks", "volumes")) {
            forEachShorterList(host, "storage", list, (path, mutant) -> assertNeverAllowed(scenario, path, mutant));
        }
        for (String list : List.of("functions")) {
            forEachShorterList(host, "pci", list, (path, mutant) -> assertNeverAllowed(scenario, path, mutant));
        }
        for (String list : List.of("nics", "switches", "portGroups")) {
            forEachShorterList(host, "network", list, (path, mutant) -> assertNeverAllowed(scenario, path, mutant));
        }
    }

    private static void assertNeverAllowed(Scenario scenario, String mutation, HostSnapshot mutant) {
        Decision decision;
        try {
            decision = decide(mutant, scenario.device());
        } catch (NoVerdictException refused) {
            return;
        }
        assertThat(decision).as("%s, %s", scenario.name(), mutation).isNotEqualTo(Decision.ALLOW);
    }

    private static Decision decide(HostSnapshot host, String device) throws NoVerdictException {
        return new Checker(Policy.standard())
                .check(host, List.of(device), false)
                .decision();
    }

    private interface Mutation {
        void accept(String path, HostSnapshot mutant);
    }

    private static void forEachReading(HostSnapshot host, Mutation mutation) throws ReflectiveOperationException {
        for (Record part : List.of(host, host.pci(), host.storage(), host.network(), host.system())) {
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                if (component.getType() == Reading.class) {
                    Reading<?> gone =
                            Reading.missing(Gap.of("config.test." + component.getName(), Gap.Cause.NO_PERMISSION));
                    mutation.accept(component.getName(), replace(host, part, component.getName(), gone));
                }
            }
        }
    }

    private static void forEachShorterList(HostSnapshot host, String partName, String list, Mutation mutation)
            throws ReflectiveOperationException {
        Record part = (Record) read(host, partName);
        Object reading = read(part, list);
        List<?> entries = reading instanceof Known<?> known ? (List<?>) known.content() : List.of();
        for (int index = 0; index < entries.size(); index++) {
            List<Object> shorter = new ArrayList<>(entries);
            Object removed = shorter.remove(index);
            mutation.accept(list + " without " + removed, replace(host, part, list, Reading.known(shorter)));
        }
    }

    private static HostSnapshot replace(HostSnapshot host, Record part, String component, Object value)
            throws ReflectiveOperationException {
        Record changed = with(part, component, value);
        if (changed instanceof HostSnapshot whole) {
            return whole;
        }
        String holder = changed instanceof PciState
                ? "pci"
                : changed instanceof StorageState
                        ? "storage"
                        : changed instanceof NetworkState ? "network" : changed instanceof SystemState ? "system" : "";
        return (HostSnapshot) with(host, holder, changed);
    }

    private static Record with(Record original, String component, Object value) throws ReflectiveOperationException {
        RecordComponent[] components = original.getClass().getRecordComponents();
        Constructor<?> constructor = original.getClass()
                .getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        Object[] values = new Object[components.length];
        for (int index = 0; index < components.length; index++) {
            values[index] = components[index].getName().equals(component)
                    ? value
                    : components[index].getAccessor().invoke(original);
        }
        return (Record) constructor.newInstance(values);
    }

    private static Object read(Record from, String component) throws ReflectiveOperationException {
        return from.getClass().getMethod(component).invoke(from);
    }
}
