package org.directpathguard.simulator.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.pci.PciSpelling;
import org.directpathguard.simulator.data.Element;

/**
 * Writes a host's PCI functions as {@code /etc/vmware/esx.conf} has them: one owner a function, addresses in decimal.
 *
 * <p>The lines {@code owner} and {@code vmkname} were seen on real hosts; {@code vendor} and {@code device} beside them
 * are known from a description only, their exact form is a guess.
 */
final class EsxConf {

    private EsxConf() {}

    static String of(Element host, Set<PciAddress> passthrough) {
        StringBuilder text = new StringBuilder();
        line(text, "/system/uuid", host.textAt("hardware", "systemInfo", "uuid"));
        line(text, "/adv/Misc/HostName", host.textAt("name"));
        for (Element device : part(host, "hardware", "pciDevice")) {
            Optional<PciAddress> address = address(device, "id");
            address.ifPresent(found -> function(text, host, device, found, passthrough.contains(found)));
        }
        return text.toString();
    }

    private static void function(
            StringBuilder text, Element host, Element device, PciAddress address, boolean passthrough) {
        String key = "/device/" + PciSpelling.ESX_CONF.format(address);
        line(text, key + "/vendor", id(device.textAt("vendorId")));
        line(text, key + "/device", id(device.textAt("deviceId")));
        names(host, address).forEach(name -> line(text, key + "/vmkname", name));
        line(text, key + "/owner", passthrough ? "passthru" : "vmkernel");
    }

    private static List<String> names(Element host, PciAddress address) {
        List<Element> named = new ArrayList<>();
        host.child("config").ifPresent(config -> {
            named.addAll(part(config, "storageDevice", "hostBusAdapter"));
            named.addAll(part(config, "network", "pnic"));
        });
        return named.stream()
                .filter(each -> address(each, "pci").filter(address::equals).isPresent())
                .map(each -> each.textAt("device"))
                .toList();
    }

    private static List<Element> part(Element parent, String part, String array) {
        return parent.child(part).map(element -> element.all(array)).orElse(List.of());
    }

    private static Optional<PciAddress> address(Element element, String property) {
        return PciSpelling.VSPHERE.parse(element.textAt(property));
    }

    /** The API has ids as signed shorts. */
    private static String id(String signed) {
        return String.format(Locale.ROOT, "%04x", Integer.parseInt(signed) & 0xffff);
    }

    private static void line(StringBuilder text, String path, String value) {
        text.append(path).append(" = \"").append(value).append("\"\n");
    }
}
