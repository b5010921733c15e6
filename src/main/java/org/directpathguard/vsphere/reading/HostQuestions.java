package org.directpathguard.vsphere.reading;

import com.vmware.vim25.ManagedObjectReference;
import java.util.List;
import org.directpathguard.host.EsxcliDevice;
import org.directpathguard.host.IscsiBinding;
import org.directpathguard.host.PartitionTable;
import org.directpathguard.host.Reading;

/**
 * Questions to a host that no property answers. Each answer is missing with its reason where the question can't be
 * asked, is not allowed or fails: none of that ends a reading.
 */
public interface HostQuestions {

    /**
     * Partition tables ({@code HostStorageSystem.RetrieveDiskPartitionInfo}).
     *
     * @param storageSystem the host's storage system
     * @param devicePaths the disks
     * @return their tables
     */
    Reading<List<PartitionTable>> partitionTables(ManagedObjectReference storageSystem, List<String> devicePaths);

    /**
     * VMkernel NICs bound to software iSCSI adapters ({@code IscsiManager.QueryBoundVnics}).
     *
     * @param iscsiManager the host's iSCSI manager
     * @param adapters {@code vmhbaN} of the software iSCSI adapters
     * @return the bindings
     */
    Reading<List<IscsiBinding>> iscsiBindings(ManagedObjectReference iscsiManager, List<String> adapters);

    /**
     * The boot device ({@code HostBootDeviceSystem.QueryBootDevices}).
     *
     * @param bootDeviceSystem the host's boot device system
     * @return key of the current boot device
     */
    Reading<String> bootDevice(ManagedObjectReference bootDeviceSystem);

    /**
     * {@code esxcli storage core device list}.
     *
     * @param host the host
     * @return its devices
     */
    Reading<List<EsxcliDevice>> esxcliDevices(ManagedObjectReference host);

    /**
     * {@code esxcli system boot device get}.
     *
     * @param host the host
     * @return the NIC that it was started over; unset when it was started from a disk
     */
    Reading<String> bootNic(ManagedObjectReference host);
}
