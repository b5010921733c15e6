package org.directpathguard.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.directpathguard.host.AssignedDevice;
import org.directpathguard.host.GraphicsDevice;
import org.directpathguard.host.VirtualMachine;
import org.directpathguard.pci.PciAddress;

/** A machine holds a leaving function: by address, by a dynamic assignment, or as a shared graphics device. */
final class AssignedToVmRule implements Rule {

    @Override
    public List<Finding> judge(Situation situation) {
        List<Finding> findings = new ArrayList<>();
        for (PciAddress address : situation.joint()) {
            List<VirtualMachine> holders = holders(situation, address);
            if (!holders.isEmpty()) {
                findings.add(situation
                        .finding(RuleId.ASSIGNED_TO_VM)
                        .title("%s is held by %s", situation.words().function(address), Words.machines(holders))
                        .explanation("A device serves one machine at a time%s.", running(holders))
                        .action("Give the machine another device first if it is to be used elsewhere.")
                        .functions(List.of(address))
                        .machines(holders)
                        .evidence("VirtualMachine config.hardware.device", "PCI device " + address)
                        .build());
            }
        }
        return findings;
    }

    private static List<VirtualMachine> holders(Situation situation, PciAddress address) {
        return situation.snapshot().machines().orElse(List.of()).stream()
                .filter(machine -> holds(machine, address)
                        || isBound(situation, machine, address)
                        || sharesGraphics(situation, machine, address))
                .toList();
    }

    private static boolean holds(VirtualMachine machine, PciAddress address) {
        return machine.heldDevices().orElse(List.of()).stream()
                .anyMatch(device -> device.address().filter(address::equals).isPresent());
    }

    private static boolean isBound(Situation situation, VirtualMachine machine, PciAddress address) {
        return situation.snapshot().pci().assignments().orElse(List.of()).stream()
                .filter(binding ->
                        binding.machineMoid().filter(machine.moid()::equals).isPresent())
                .map(AssignedDevice::instanceId)
                .anyMatch(instance -> instance.contains(address.toString()));
    }

    private static boolean sharesGraphics(Situation situation, VirtualMachine machine, PciAddress address) {
        return situation.snapshot().pci().graphics().orElse(List.of()).stream()
                .filter(device -> device.address().filter(address::equals).isPresent())
                .map(GraphicsDevice::machineMoids)
                .anyMatch(machines -> machines.contains(machine.moid()));
    }

    private static String running(List<VirtualMachine> holders) {
        Optional<VirtualMachine> on =
                holders.stream().filter(machine -> machine.poweredOn().isYes()).findFirst();
        return on.map(machine -> ", and " + machine.name() + " is running").orElse("");
    }
}
