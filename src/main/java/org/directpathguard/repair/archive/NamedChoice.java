package org.directpathguard.repair.archive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.directpathguard.pci.PciAddress;

/** The choice when somebody named functions: these and nothing else. */
final class NamedChoice {

    private static final String PREFIX = "/device/";
    private static final String SUFFIX = "/owner";

    private final Findings findings;
    private final Set<PassthroughEntry> chosen = new LinkedHashSet<>();
    private final List<String> alreadyDone = new ArrayList<>();
    private final List<String> notFound = new ArrayList<>();

    NamedChoice(Findings findings) {
        this.findings = findings;
    }

    Selection choose(List<PciAddress> devices, List<String> keys) throws AmbiguousDeviceException {
        for (PciAddress device : devices) {
            choose(device);
        }
        for (String key : keys) {
            choose(literal(key));
        }
        return new Selection(chosen, alreadyDone, notFound, EvidentChoice.stays(findings.entries(), chosen));
    }

    private void choose(PciAddress device) throws AmbiguousDeviceException {
        if (take(entry -> entry.address().filter(device::equals).isPresent())) {
            return;
        }
        if (findings.held().contains(device)) {
            alreadyDone.add(device.toString());
            return;
        }
        refuseIfUndecided(device);
        notFound.add(device.toString());
    }

    private void choose(String key) {
        if (take(entry -> entry.key().equals(key))) {
            return;
        }
        (findings.heldKeys().contains(key) ? alreadyDone : notFound).add(key);
    }

    private boolean take(Predicate<PassthroughEntry> named) {
        List<PassthroughEntry> found = findings.entries().stream().filter(named).toList();
        if (found.isEmpty()) {
            found = findings.unclearRecords().stream().filter(named).toList();
        }
        chosen.addAll(found);
        chosen.addAll(findings.duplicatesOf(found));
        return !found.isEmpty();
    }

    /** The decimal reading counts; a line that may mean this device in the other base must not be passed over silently. */
    private void refuseIfUndecided(PciAddress device) throws AmbiguousDeviceException {
        List<PassthroughEntry> maybe = findings.entries().stream()
                .filter(entry -> entry.reading() == KeyReading.UNDECIDED)
                .filter(entry -> entry.otherReading().filter(device::equals).isPresent())
                .toList();
        if (!maybe.isEmpty()) {
            String flags = maybe.stream().map(entry -> "--key " + entry.key()).collect(Collectors.joining(" "));
            throw new AmbiguousDeviceException(
                    "A hand-typed line of esx.conf means " + device + " only if its numbers are hexadecimal: "
                            + EvidentChoice.list(maybe) + ".",
                    "If that is the line, name it by its key: " + flags + ".",
                    maybe);
        }
    }

    private static String literal(String key) {
        String start = key.startsWith(PREFIX) ? key.substring(PREFIX.length()) : key;
        return start.endsWith(SUFFIX) ? start.substring(0, start.length() - SUFFIX.length()) : start;
    }
}
