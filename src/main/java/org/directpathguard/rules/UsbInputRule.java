package org.directpathguard.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.directpathguard.host.PciFunction;
import org.directpathguard.pci.PciAddress;

/** The last USB controller leaves, and with it keyboard and mouse at the console. */
final class UsbInputRule implements Rule {

    @Override
    public List<Finding> judge(Situation situation) {
        Set<PciAddress> controllers = situation.topology().functions().stream()
                .filter(function -> function.pciClass().isUsb())
                .map(PciFunction::address)
                .collect(Collectors.toCollection(TreeSet::new));
        boolean asked = controllers.stream().anyMatch(situation.changing()::contains);
        if (!asked || !situation.joint().containsAll(controllers)) {
            return List.of();
        }
        return situation
                .finding(RuleId.USB_INPUT)
                .title("The last USB controller of %s leaves", situation.words().host())
                .explanation(
                        "A USB keyboard no longer works at the host's own console, which is needed when the network fails.")
                .action(
                        "Make sure that another console works (serial line, or a remote console with its own keyboard).")
                .functions(controllers)
                .evidence("hardware.pciDevice", "no other USB controller")
                .list();
    }
}
