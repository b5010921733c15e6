package org.directpathguard.guard;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.pci.PciSpelling;
import tools.jackson.databind.JsonNode;

/** Addresses as documents and the ledger write them. */
final class Addresses {

    private Addresses() {}

    static Set<PciAddress> of(JsonNode list) {
        Set<PciAddress> found = new TreeSet<>();
        list.forEach(node -> PciSpelling.VSPHERE.parse(node.asString("")).ifPresent(found::add));
        return found;
    }

    static Set<PciAddress> of(Collection<String> texts) {
        return texts.stream()
                .flatMap(text -> PciSpelling.VSPHERE.parse(text).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<String> texts(Collection<PciAddress> addresses) {
        return addresses.stream().sorted().map(PciAddress::toString).toList();
    }

    static String words(Collection<PciAddress> addresses) {
        return String.join(", ", texts(addresses));
    }
}
