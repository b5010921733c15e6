package org.directpathguard.host;

import java.time.Instant;
import java.util.List;

/**
 * Everything that is known about one host at one moment.
 *
 * @param identity which host
 * @param connection whether the server talks to it
 * @param origin who was asked
 * @param evidenceTime when the oldest part was read; for a dump, the time of its newest file
 * @param pci PCI functions and their passthrough state
 * @param storage adapters, disks, paths and volumes
 * @param network physical NICs, switches and VMkernel services
 * @param system boot evidence and the system's own users of a disk
 * @param datastores the datastores of {@code HostSystem.datastore}
 * @param machines virtual machines and templates registered on this host ({@code HostSystem.vm})
 * @param wholeInventoryVisible whether the account sees every machine (System.Read propagated from the root folder);
 *     unless it is yes, no datastore's list of users is complete. A dump counts as seen by who saved it: yes
 * @param strangers what could not be understood at a place that this model reads: list entries of an unknown type, unknown
 *     enum constants, mandatory flags that were absent, references that lead nowhere. Elements of a newer API that no part
 *     of the model reads are only counted by the reader; they touch no verdict and do not stand here. Paths begin as in
 *     {@link HostProperty}
 */
public record HostSnapshot(
        HostIdentity identity,
        ConnectionState connection,
        Origin origin,
        Instant evidenceTime,
        PciState pci,
        StorageState storage,
        NetworkState network,
        SystemState system,
        Reading<List<Datastore>> datastores,
        Reading<List<VirtualMachine>> machines,
        Tristate wholeInventoryVisible,
        List<Gap> strangers) {

    /** Copies the list, so that a snapshot never changes. */
    public HostSnapshot {
        strangers = List.copyOf(strangers);
    }
}
