package org.directpathguard.repair.archive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.repair.esxconf.DeviceFacts;
import org.directpathguard.repair.esxconf.DeviceKey;
import org.directpathguard.repair.esxconf.EsxConf;
import org.directpathguard.repair.esxconf.KnownDevices;
import org.directpathguard.repair.esxconf.OwnerLine;
import org.directpathguard.repair.esxconf.StrangeLine;

/**
 * What an esx.conf says about passthrough.
 *
 * <p>A key that ESXi itself has spelled is decimal. For a hand-typed one whose two readings differ the other lines decide:
 * if ESXi has written about only one of the two functions, that one is meant; if the same literal key carries lines that
 * only ESXi writes, it is decimal.
 */
final class EsxConfEntries {

    private static final Pattern STRANGE_OWNER = Pattern.compile("device.*/(owner|driver)", Pattern.CASE_INSENSITIVE);

    private final EsxConf conf;
    private final KnownDevices devices;
    private final List<PassthroughEntry> entries = new ArrayList<>();
    private final Set<PciAddress> held = new HashSet<>();
    private final Set<String> heldKeys = new HashSet<>();
    private final List<ArchiveWarning> warnings = new ArrayList<>();

    private EsxConfEntries(EsxConf conf) {
        this.conf = conf;
        this.devices = conf.devices();
    }

    static Findings of(EsxConf conf) {
        return new EsxConfEntries(conf).read();
    }

    private Findings read() {
        Map<String, List<Integer>> linesOfDevice = new LinkedHashMap<>();
        for (OwnerLine owner : conf.owners()) {
            KeyReading reading = reading(owner.key());
            Optional<PciAddress> address = address(owner.key(), reading);
            linesOfDevice
                    .computeIfAbsent(
                            address.map(PciAddress::toString).orElse(owner.key().literal()), key -> new ArrayList<>())
                    .add(owner.lineNumber());
            if (owner.isPassthrough()) {
                entries.add(entry(owner, reading, address));
                warnAboutKey(owner, reading);
            } else if (owner.isHeldByHypervisor()) {
                address.ifPresent(held::add);
                heldKeys.add(owner.key().literal());
            }
        }
        Set<Integer> passthrough =
                entries.stream().map(PassthroughEntry::lineNumber).collect(Collectors.toSet());
        linesOfDevice.forEach((device, lines) -> warnAboutDuplicates(device, lines, passthrough));
        conf.strangeLines().forEach(this::warnAboutStrangeLine);
        return new Findings(entries, List.of(), held, heldKeys, devices.storage(), devices.controllers(), warnings);
    }

    private KeyReading reading(DeviceKey key) {
        if (!key.isAmbiguous()) {
            return key.decimal().isPresent() && key.hexadecimal().isPresent()
                    ? KeyReading.EITHER
                    : key.decimal().isPresent() ? KeyReading.DECIMAL : KeyReading.HEXADECIMAL;
        }
        boolean decimalKnown = key.decimal().filter(devices::knows).isPresent();
        boolean hexadecimalKnown = key.hexadecimal().filter(devices::knows).isPresent();
        if (key.spelledByEsxi() || (decimalKnown && !hexadecimalKnown)) {
            return KeyReading.DECIMAL;
        }
        if (hexadecimalKnown && !decimalKnown) {
            return KeyReading.HEXADECIMAL;
        }
        return devices.of(key).equals(DeviceFacts.NONE) ? KeyReading.UNDECIDED : KeyReading.DECIMAL;
    }

    private static Optional<PciAddress> address(DeviceKey key, KeyReading reading) {
        return reading == KeyReading.HEXADECIMAL ? key.hexadecimal() : key.decimal();
    }

    private PassthroughEntry entry(OwnerLine owner, KeyReading reading, Optional<PciAddress> address) {
        DeviceKey key = owner.key();
        Optional<PciAddress> other = reading == KeyReading.HEXADECIMAL ? key.decimal() : key.hexadecimal();
        DeviceFacts facts = devices.of(key).or(address.map(devices::at).orElse(DeviceFacts.NONE));
        return new PassthroughEntry(
                EntrySource.ESX_CONF,
                key.literal(),
                address,
                other.filter(place -> !address.equals(Optional.of(place))),
                reading,
                owner.lineNumber(),
                owner.text(),
                facts.vmkname(),
                facts.vendorId(),
                facts.deviceId(),
                DeviceRoles.role(facts),
                DeviceRoles.bridge(facts));
    }

    private void warnAboutKey(OwnerLine owner, KeyReading reading) {
        if (!owner.key().spelledByEsxi()) {
            warnings.add(new ArchiveWarning(
                    ArchiveWarning.Kind.HAND_TYPED_KEY,
                    "Line %d of esx.conf was probably typed by somebody: ESXi does not spell keys like %s."
                            .formatted(owner.lineNumber(), owner.key().literal()),
                    "Check which function was meant before you give it back."));
        }
        if (reading == KeyReading.UNDECIDED) {
            warnings.add(new ArchiveWarning(
                    ArchiveWarning.Kind.UNDECIDED_READING,
                    "The key %s in line %d of esx.conf is %s if its numbers are decimal and %s if they are hexadecimal."
                            .formatted(
                                    owner.key().literal(),
                                    owner.lineNumber(),
                                    owner.key().decimal().orElseThrow(),
                                    owner.key().hexadecimal().orElseThrow()),
                    "Name the line itself with --key " + owner.key().literal() + "."));
        }
    }

    private void warnAboutDuplicates(String device, List<Integer> lines, Set<Integer> passthrough) {
        if (lines.size() > 1 && lines.stream().anyMatch(passthrough::contains)) {
            warnings.add(new ArchiveWarning(
                    ArchiveWarning.Kind.DUPLICATE_LINE,
                    "%s has several owner lines in esx.conf: %s.".formatted(device, lines),
                    "Which of them ESXi follows is not known. A repair changes every one that says passthru."));
        }
    }

    private void warnAboutStrangeLine(StrangeLine line) {
        warnings.add(new ArchiveWarning(
                STRANGE_OWNER.matcher(line.text()).find()
                        ? ArchiveWarning.Kind.STRANGE_OWNER_LINE
                        : ArchiveWarning.Kind.STRANGE_LINE,
                "Line %d of esx.conf speaks of passthrough in a way that is not understood: '%s'."
                        .formatted(line.lineNumber(), line.text()),
                "It is never changed. Correct it on the running host if it was typed by hand."));
    }
}
