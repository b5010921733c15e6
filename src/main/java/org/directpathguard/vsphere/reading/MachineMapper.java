package org.directpathguard.vsphere.reading;

import com.vmware.vim25.GuestNicInfo;
import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.VirtualMachineConnectionState;
import com.vmware.vim25.VirtualMachinePowerState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.directpathguard.host.Gap;
import org.directpathguard.host.Reading;
import org.directpathguard.host.Tristate;
import org.directpathguard.host.VirtualMachine;

/** Virtual machines and templates. */
final class MachineMapper {

    private final Map<String, String> networkNames;

    MachineMapper(Map<String, String> networkNames) {
        this.networkNames = networkNames;
    }

    VirtualMachine map(PropertyBag bag) {
        Mapping machine = Mapping.of(bag);
        MachineDevices devices = new MachineDevices(machine);
        return new VirtualMachine(
                bag.moid(),
                machine.optional("name", String.class).orElse(bag.moid()),
                template(machine),
                machine.mandatory("runtime.powerState", VirtualMachinePowerState.class)
                        .value()
                        .map(state -> Tristate.of(state == VirtualMachinePowerState.poweredOn))
                        .orElse(Tristate.UNKNOWN),
                machine.mandatory("runtime.connectionState", VirtualMachineConnectionState.class)
                        .value()
                        .map(MachineMapper::accessible)
                        .orElse(Tristate.UNKNOWN),
                Mapping.list(
                        machine.mandatory("datastore", Object.class),
                        ManagedObjectReference.class,
                        ManagedObjectReference::getVal),
                devices.rawDisks(),
                devices.heldDevices(),
                Mapping.list(
                        machine.mandatory("network", Object.class),
                        ManagedObjectReference.class,
                        network -> networkName(machine, network)),
                addresses(machine));
    }

    /** Stands for a machine that the host names and that is not in the inventory. */
    static VirtualMachine unseen(String moid) {
        String owner = ObjectKind.MACHINE.typeName() + ":" + moid + " ";
        return new VirtualMachine(
                moid,
                moid,
                Tristate.UNKNOWN,
                Tristate.UNKNOWN,
                Tristate.UNKNOWN,
                dangling(owner + "datastore"),
                dangling(owner + "config.hardware.device"),
                dangling(owner + "config.hardware.device"),
                dangling(owner + "network"),
                List.of());
    }

    private static <T> Reading<T> dangling(String path) {
        return Reading.missing(Gap.of(path, Gap.Cause.DANGLING));
    }

    private static Tristate template(Mapping machine) {
        return Mapping.flag(
                machine.optional("config.template", Boolean.class).value().orElse(null));
    }

    private static Tristate accessible(VirtualMachineConnectionState state) {
        return switch (state) {
            case connected, disconnected -> Tristate.YES;
            case inaccessible, invalid, orphaned -> Tristate.NO;
        };
    }

    private String networkName(Mapping machine, ManagedObjectReference network) {
        String name = networkNames.get(network.getVal());
        if (name == null) {
            throw new NotUnderstoodException(Gap.of(machine.named("network " + network.getVal()), Gap.Cause.DANGLING));
        }
        return name;
    }

    private static List<String> addresses(Mapping machine) {
        Optional<GuestNicInfo[]> nics =
                machine.optional("guest.net", GuestNicInfo[].class).value();
        return Stream.concat(
                        machine.optional("guest.ipAddress", String.class).value().stream(),
                        Mapping.listOf(nics.orElse(null)).stream()
                                .flatMap(nic -> Mapping.listOf(nic.getIpAddress()).stream()))
                .filter(address -> !address.isBlank())
                .distinct()
                .toList();
    }
}
