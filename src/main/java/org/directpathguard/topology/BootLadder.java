package org.directpathguard.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.directpathguard.host.EsxcliDevice;
import org.directpathguard.host.Extent;
import org.directpathguard.host.Gap;
import org.directpathguard.host.HostProperty;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.PartitionTable;
import org.directpathguard.host.Reading;
import org.directpathguard.host.SystemState;
import org.directpathguard.host.Volume;
import org.directpathguard.host.VolumeKind;

/**
 * Climbs the ladder of boot evidence, strongest step first.
 *
 * <p>{@code QueryBootDevices} is tried but never relied on: its manager was null in every recording known. FAT volumes
 * named BOOTBANK prove that banks exist, not where, since the API gives them no extent.
 */
final class BootLadder {

    private static final int FIRST_VERSION_WITH_SYSTEM_DATA = 7;
    private static final int SYSTEM_DATA_OF_A_BOOT_DISK = 7;
    private static final int DATASTORE_PARTITION_BEFORE_7 = 3;
    private static final int DATASTORE_PARTITION_SINCE_7 = 8;

    private static final String INSTALLERS_DATASTORE = "datastore on the installer's partition";

    private final HostSnapshot snapshot;
    private final SystemState system;
    private final List<Volume> volumes;
    private final List<BootSign> signs = new ArrayList<>();

    BootLadder(HostSnapshot snapshot) {
        this.snapshot = snapshot;
        this.system = snapshot.system();
        this.volumes = snapshot.storage().volumes().orElse(List.of());
    }

    BootEvidence climb() {
        askEsxcli();
        readPartitionTables();
        lookForSystemData();
        lookForBootBanks();
        lookAtDiagnosticPartition();
        lookAtScratch();
        lookForInstallersDatastore();
        askBootDeviceSystem();
        signs.sort(Comparator.comparing(BootSign::strength));
        boolean networkBoot = isNetworkBoot();
        return new BootEvidence(signs, networkBoot, remains(), mediaMayBeOnUsb());
    }

    private void askEsxcli() {
        List<String> disks = system.esxcliDevices().orElse(List.of()).stream()
                .filter(device -> device.bootDevice().isYes())
                .map(EsxcliDevice::name)
                .toList();
        add("Is Boot Device", SignStrength.PROOF, "esxcli storage core device list", system.esxcliDevices(), disks);
    }

    private void readPartitionTables() {
        List<String> disks = system.partitionTables().orElse(List.of()).stream()
                .filter(PartitionTable::isEsxiBootDisk)
                .map(PartitionTable::diskName)
                .toList();
        add(
                "partitions of an ESXi boot disk",
                SignStrength.STRONG,
                "RetrieveDiskPartitionInfo",
                system.partitionTables(),
                disks);
    }

    private void lookForSystemData() {
        List<String> disks = volumes.stream()
                .filter(Volume::isSystemData)
                .flatMap(volume -> volume.extents().stream())
                .map(Extent::diskName)
                .distinct()
                .toList();
        add(
                "ESX-OSData volume",
                SignStrength.STRONG,
                HostProperty.VOLUMES.path(),
                snapshot.storage().volumes(),
                disks);
    }

    private void lookForBootBanks() {
        List<Volume> banks =
                volumes.stream().filter(BootLadder::looksLikeBootBank).toList();
        List<String> names = new ArrayList<>(
                banks.stream().map(Volume::name).filter(name -> !name.isEmpty()).toList());
        int nameless = banks.size() - names.size();
        if (nameless > 0) {
            names.add(nameless == 1 ? "a FAT volume without name" : nameless + " FAT volumes without name");
        }
        String answer = names.isEmpty() ? "no boot bank volume" : "boot banks exist: " + String.join(", ", names);
        signs.add(new BootSign(
                "boot bank volumes", SignStrength.EXISTENCE, HostProperty.VOLUMES.path(), answer, List.of()));
    }

    private void lookAtDiagnosticPartition() {
        List<String> disks = system.diagnosticPartition().map(Extent::diskName).value().stream()
                .toList();
        add(
                "core dump partition",
                SignStrength.MEDIUM,
                HostProperty.DIAGNOSTIC_PARTITION.path(),
                system.diagnosticPartition(),
                disks);
    }

    private void lookAtScratch() {
        List<String> disks = ScratchLocation.of(snapshot).volumes().stream()
                .flatMap(volume -> volume.extents().stream())
                .map(Extent::diskName)
                .distinct()
                .toList();
        add("scratch location", SignStrength.MEDIUM, HostProperty.OPTIONS.path(), system.options(), disks);
    }

    /** The installers put the datastore of the boot disk on partition 3 (5.x, 6.x) or 8 (7.0 and later). */
    private void lookForInstallersDatastore() {
        Optional<Integer> version = snapshot.identity().majorVersion();
        Predicate<Extent> installers = extent -> switch (extent.partition()) {
            case DATASTORE_PARTITION_BEFORE_7 ->
                version.filter(major -> major >= FIRST_VERSION_WITH_SYSTEM_DATA).isEmpty();
            case DATASTORE_PARTITION_SINCE_7 ->
                version.filter(major -> major < FIRST_VERSION_WITH_SYSTEM_DATA).isEmpty();
            default -> false;
        };
        List<String> disks = volumes.stream()
                .filter(volume -> volume.kind() == VolumeKind.VMFS && !volume.isSystemData())
                .flatMap(volume -> volume.extents().stream())
                .filter(installers)
                .map(Extent::diskName)
                .distinct()
                .toList();
        add(
                INSTALLERS_DATASTORE,
                SignStrength.MEDIUM,
                HostProperty.VOLUMES.path(),
                snapshot.storage().volumes(),
                disks);
    }

    private void askBootDeviceSystem() {
        String answer = answerOf(
                system.bootDevice(), system.bootDevice().value().stream().toList());
        signs.add(new BootSign("boot device system", SignStrength.EXISTENCE, "QueryBootDevices", answer, List.of()));
    }

    private boolean isNetworkBoot() {
        return system.bootNic().value().filter(nic -> !nic.isBlank()).isPresent()
                || system.statelessDeployment().value().isPresent();
    }

    /** On a disk that ESXi 7 and later boots from, ESX-OSData is partition 7; beside USB media it lies anywhere. */
    private boolean mediaMayBeOnUsb() {
        List<Extent> systemData = volumes.stream()
                .filter(Volume::isSystemData)
                .flatMap(volume -> volume.extents().stream())
                .toList();
        List<String> disks = systemData.stream().map(Extent::diskName).toList();
        boolean onlyThere =
                signs.stream().flatMap(sign -> sign.disks().stream()).allMatch(disks::contains);
        boolean known = system.esxcliDevices().orElse(List.of()).stream()
                        .anyMatch(device -> device.bootDevice().isYes())
                || system.partitionTables().orElse(List.of()).stream().anyMatch(PartitionTable::isEsxiBootDisk);
        boolean installed =
                signs.stream().anyMatch(sign -> sign.namesDisk() && INSTALLERS_DATASTORE.equals(sign.step()));
        return !disks.isEmpty()
                && onlyThere
                && !known
                && !installed
                && systemData.stream().noneMatch(extent -> extent.partition() == SYSTEM_DATA_OF_A_BOOT_DISK);
    }

    private boolean remains() {
        Map<String, String> options = system.options().orElse(Map.of());
        boolean configured = Optional.ofNullable(options.get(SystemState.CONFIGURED_SCRATCH))
                .filter(path -> path.startsWith("/vmfs/volumes/"))
                .isPresent();
        return configured
                || volumes.stream().anyMatch(BootLadder::looksLikeBootBank)
                || signs.stream().anyMatch(BootSign::namesDisk);
    }

    private void add(String step, SignStrength strength, String source, Reading<?> reading, List<String> disks) {
        signs.add(new BootSign(step, strength, source, answerOf(reading, disks), disks));
    }

    private static String answerOf(Reading<?> reading, List<String> named) {
        if (!named.isEmpty()) {
            return named.stream().distinct().collect(Collectors.joining(", "));
        }
        return reading.gap().map(Gap::sentence).orElse("names no disk");
    }

    private static boolean looksLikeBootBank(Volume volume) {
        return volume.isBootBank()
                || (volume.kind() == VolumeKind.VFAT && volume.name().isEmpty());
    }
}
