package org.directpathguard.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.directpathguard.host.Datastore;
import org.directpathguard.host.Gap;
import org.directpathguard.host.HostMount;
import org.directpathguard.host.HostProperty;
import org.directpathguard.host.Reading;
import org.directpathguard.host.VirtualMachine;
import org.directpathguard.topology.DatastorePlace;

/** A block datastore loses an extent. */
final class DatastoreLossRule implements Rule {

    @Override
    public List<Finding> judge(Situation situation) {
        List<Finding> findings = new ArrayList<>();
        for (DatastorePlace place : situation.loss().datastores()) {
            findings.add(judge(situation, place));
        }
        return findings;
    }

    private static Finding judge(Situation situation, DatastorePlace place) {
        Reading<List<String>> users = users(situation, place);
        List<VirtualMachine> here = here(situation, place);
        List<HostMount> keepers = keepers(situation, place);
        boolean holdsAny = !users.orElse(List.of()).isEmpty() || !here.isEmpty();
        FindingBuilder finding = situation
                .finding(RuleId.DATASTORE_LOSS)
                .datastores(List.of(place))
                .machines(here)
                .evidence(
                        "config.fileSystemVolume.mountInfo",
                        place.name() + " on "
                                + Words.list(place.extents().stream().map(Object::toString)));
        if (!here.isEmpty()) {
            return finding.fixed()
                    .title("Datastore %s is lost with %s", place.name(), Words.machines(here))
                    .explanation(
                            "Every path to it goes through %s. Its machines become inaccessible on this host.",
                            situation.words().theDevices())
                    .action(
                            "Move %s to %s first, or leave the controller to the hypervisor and use a virtual disk or"
                                    + " a raw device mapping instead.",
                            here.size() == 1 ? "the machine" : "the machines", Refuge.of(situation))
                    .build();
        }
        if (users.value().isEmpty()) {
            return finding.fixed()
                    .title("Datastore %s is lost, and who uses it is not known", place.name())
                    .explanation(
                            "Every path to it goes through %s. %s, so machines may lie on it.",
                            situation.words().theDevices(),
                            users.gap().map(Gap::sentence).orElse("Its list of machines was not returned"))
                    .action("Let the account read every machine (System.Read at the root folder, propagated), then ask"
                            + " again.")
                    .build();
        }
        if (holdsAny && keepers.isEmpty()) {
            return finding.fixed()
                    .title("Datastore %s is lost, and no other host keeps it", place.name())
                    .explanation(
                            "%s on it, registered on another host or nowhere, and no other connected host has it"
                                    + " mounted.",
                            Words.count(users.orElse(List.of()).size(), "machine"))
                    .action("Mount the datastore on another host, or move what lies on it first.")
                    .build();
        }
        return weaker(finding, place, holdsAny, keepers);
    }

    private static Finding weaker(
            FindingBuilder finding, DatastorePlace place, boolean holdsAny, List<HostMount> keepers) {
        finding.severity(Severity.WARN);
        if (holdsAny) {
            return finding.title("This host loses datastore %s; other hosts keep it", place.name())
                    .explanation(
                            "Its machines run on other hosts%s and stay there. They can no longer move to this one.",
                            Words.namesInBrackets(keepers.stream().map(HostMount::hostName)))
                    .action("Go on if this host need not see the datastore. Check that the cluster can spare it.")
                    .build();
        }
        return finding.title("Datastore %s is lost; no registered machine lies on it", place.name())
                .explanation("%s", unaccounted(place))
                .action("Look into the datastore (ISO images, templates out of inventory, backups), and unmount it"
                        + " before the change.")
                .build();
    }

    private static String unaccounted(DatastorePlace place) {
        Optional<Long> used = place.datastore()
                .filter(datastore -> datastore.capacityBytes().isPresent()
                        && datastore.freeBytes().isPresent())
                .map(datastore ->
                        datastore.capacityBytes().get() - datastore.freeBytes().get());
        return used.map(bytes -> Words.size(bytes) + " are used that no registered machine accounts for.")
                .orElse("How much of it is used is not known.");
    }

    private static Reading<List<String>> users(Situation situation, DatastorePlace place) {
        Optional<Gap> machinesHere = situation.snapshot().machines().gap();
        if (machinesHere.isPresent()) {
            return Reading.missing(machinesHere.get());
        }
        Reading<List<String>> listed = place.datastore()
                .map(Datastore::machineMoids)
                .orElseGet(() -> Reading.missing(HostProperty.DATASTORES.gap(Gap.Cause.DANGLING)));
        if (listed.value().isPresent()
                && !situation.snapshot().wholeInventoryVisible().isYes()) {
            return Reading.missing(new Gap(
                    "Datastore:" + place.id() + " vm",
                    Gap.Cause.NO_PERMISSION,
                    Optional.of("System.Read at the root folder, propagated")));
        }
        return listed;
    }

    private static List<VirtualMachine> here(Situation situation, DatastorePlace place) {
        List<String> users = place.datastore()
                .map(Datastore::machineMoids)
                .map(moids -> moids.orElse(List.of()))
                .orElse(List.of());
        return situation.snapshot().machines().orElse(List.of()).stream()
                .filter(machine -> users.contains(machine.moid())
                        || machine.datastoreMoids().orElse(List.of()).contains(place.id()))
                .toList();
    }

    private static List<HostMount> keepers(Situation situation, DatastorePlace place) {
        String self = situation.snapshot().identity().moid();
        return place
                .datastore()
                .map(Datastore::mounts)
                .map(mounts -> mounts.orElse(List.of()))
                .orElse(List.of())
                .stream()
                .filter(mount -> !mount.hostMoid().equals(self))
                .filter(mount -> mount.mounted().mayBe() && mount.accessible().isYes())
                .filter(mount -> mount.hostConnected().mayBe())
                .toList();
    }
}
