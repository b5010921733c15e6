package org.directpathguard.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.directpathguard.host.HeldDevice;
import org.directpathguard.host.PassthroughRow;
import org.directpathguard.host.VirtualMachine;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.pci.PciIdentity;

/**
 * A passthrough flag is kept by address; after a card was added or moved it may point at another device.
 *
 * <p>Known from an earlier reading, or from a machine that remembers another vendor and device at that address.
 */
final class StaleFlagRule implements Rule {

    @Override
    public List<Finding> judge(Situation situation) {
        Map<PciAddress, String> stale = new TreeMap<>();
        for (PassthroughRow row : situation.topology().rows()) {
            boolean concerned = situation.joint().contains(row.address())
                    && (row.enabled().isYes() || row.active().isYes());
            if (concerned) {
                expected(situation, row.address())
                        .filter(known -> !present(situation, row.address()).startsWith(known))
                        .ifPresent(known -> stale.put(row.address(), known));
            }
        }
        return stale.entrySet().stream()
                .map(entry -> finding(situation, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Finding finding(Situation situation, PciAddress address, String expected) {
        return situation
                .finding(RuleId.STALE_FLAG)
                .title("The passthrough flag of %s was set for another device", address)
                .explanation(
                        "It was meant for %s; now %s sits there. Flags are kept by address, and addresses shift when cards are"
                                + " added or moved.",
                        expected, situation.words().function(address))
                .action(
                        "Turn passthrough off for this address, find the new address of the device, and set the machine to it.")
                .functions(List.of(address))
                .evidence("config.pciPassthruInfo", address + " enabled; remembered " + expected)
                .build();
    }

    private static Optional<String> expected(Situation situation, PciAddress address) {
        PciIdentity remembered = situation.request().remembered().get(address);
        if (remembered != null) {
            return Optional.of(remembered.toString());
        }
        return situation.snapshot().machines().orElse(List.of()).stream()
                .map(VirtualMachine::heldDevices)
                .flatMap(devices -> devices.orElse(List.of()).stream())
                .filter(device -> device.address().filter(address::equals).isPresent())
                .map(HeldDevice::vendorAndDevice)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String present(Situation situation, PciAddress address) {
        return situation
                .topology()
                .function(address)
                .map(function -> function.identity().toString())
                .orElse("nothing");
    }
}
