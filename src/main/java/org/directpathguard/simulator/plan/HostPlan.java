package org.directpathguard.simulator.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A host: what is plugged in, what is mounted, how it is wired.
 *
 * @param name its name in the inventory
 * @param uuid its hardware id
 * @param machine vendor and model of the machine
 * @param release what it runs
 * @param functions its PCI functions
 * @param adapters its storage adapters
 * @param disks what lies behind them
 * @param volumes what is mounted
 * @param nics its physical network ports
 * @param switches its virtual switches
 * @param kernelPorts the hypervisor's own interfaces
 * @param options advanced options
 * @param boundPorts the interfaces that software iSCSI is bound to, by adapter
 * @param boot where it boots from
 * @param rebindsAtOnce true if functions may change hands without a reboot; empty where the release does not say
 * @param cluster the vSAN cluster's id, for a member
 * @param swapDatastore the datastore for swap files, where one is set
 */
public record HostPlan(
        String name,
        String uuid,
        Map.Entry<String, String> machine,
        EsxiRelease release,
        List<FunctionPlan> functions,
        List<AdapterPlan> adapters,
        List<DiskPlan> disks,
        List<VolumePlan> volumes,
        List<NicPlan> nics,
        List<SwitchPlan> switches,
        List<KernelPortPlan> kernelPorts,
        Map<String, String> options,
        Map<String, List<String>> boundPorts,
        BootPlan boot,
        Optional<Boolean> rebindsAtOnce,
        Optional<String> cluster,
        Optional<String> swapDatastore) {

    /** The name tells hosts apart well enough, and spares a walk through everything in them. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
