package org.directpathguard.vsphere.dump;

import com.vmware.vim25.ManagedObjectReference;
import java.util.List;
import org.directpathguard.host.EsxcliDevice;
import org.directpathguard.host.Gap;
import org.directpathguard.host.IscsiBinding;
import org.directpathguard.host.PartitionTable;
import org.directpathguard.host.Reading;
import org.directpathguard.vsphere.reading.HostQuestions;

/** A saved inventory answers no questions: it holds properties only. */
final class DumpQuestions implements HostQuestions {

    @Override
    public Reading<List<PartitionTable>> partitionTables(
            ManagedObjectReference storageSystem, List<String> devicePaths) {
        return notHere("RetrieveDiskPartitionInfo");
    }

    @Override
    public Reading<List<IscsiBinding>> iscsiBindings(ManagedObjectReference iscsiManager, List<String> adapters) {
        return notHere("QueryBoundVnics");
    }

    @Override
    public Reading<String> bootDevice(ManagedObjectReference bootDeviceSystem) {
        return notHere("QueryBootDevices");
    }

    @Override
    public Reading<List<EsxcliDevice>> esxcliDevices(ManagedObjectReference host) {
        return notHere("esxcli storage core device list");
    }

    @Override
    public Reading<String> bootNic(ManagedObjectReference host) {
        return notHere("esxcli system boot device get");
    }

    private static <T> Reading<T> notHere(String question) {
        return Reading.missing(Gap.of(question, Gap.Cause.NOT_IN_SOURCE));
    }
}
