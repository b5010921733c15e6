package org.directpathguard.vsphere.live;

import com.vmware.vim25.HostBootDeviceInfo;
import com.vmware.vim25.HostDiskPartitionAttributes;
import com.vmware.vim25.HostDiskPartitionInfo;
import com.vmware.vim25.IscsiPortInfo;
import com.vmware.vim25.ManagedObjectReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.directpathguard.host.EsxcliDevice;
import org.directpathguard.host.Gap;
import org.directpathguard.host.IscsiBinding;
import org.directpathguard.host.PartitionTable;
import org.directpathguard.host.Reading;
import org.directpathguard.vsphere.VsphereException;
import org.directpathguard.vsphere.connection.MethodUnavailableException;
import org.directpathguard.vsphere.connection.PermissionMissingException;
import org.directpathguard.vsphere.connection.SoapRequest;
import org.directpathguard.vsphere.connection.VimSession;
import org.directpathguard.vsphere.reading.HostQuestions;

/** Asks hosts what no property answers. What fails for one question is told as the reason of its missing answer. */
final class LiveQuestions implements HostQuestions {

    private final VimSession session;
    private final EsxcliEvidence esxcli;

    LiveQuestions(VimSession session) {
        this.session = session;
        this.esxcli = new EsxcliEvidence(session);
    }

    @Override
    public Reading<List<PartitionTable>> partitionTables(
            ManagedObjectReference storageSystem, List<String> devicePaths) {
        SoapRequest request = SoapRequest.of("RetrieveDiskPartitionInfo", storageSystem)
                .with("devicePath", String.class, devicePaths.toArray(String[]::new))
                .returningList(HostDiskPartitionInfo.class);
        try {
            Object value = session.read("reading partition tables", request).value();
            return value instanceof HostDiskPartitionInfo[] tables
                    ? Reading.known(
                            List.of(tables).stream().map(LiveQuestions::table).toList())
                    : Reading.missing(Gap.of("RetrieveDiskPartitionInfo", Gap.Cause.NOT_RETURNED));
        } catch (VsphereException e) {
            return Reading.missing(gap("RetrieveDiskPartitionInfo", e));
        }
    }

    @Override
    public Reading<List<IscsiBinding>> iscsiBindings(ManagedObjectReference iscsiManager, List<String> adapters) {
        List<IscsiBinding> bindings = new ArrayList<>();
        for (String adapter : adapters) {
            SoapRequest request = SoapRequest.of("QueryBoundVnics", iscsiManager)
                    .with("iScsiHbaName", String.class, adapter)
                    .returningList(IscsiPortInfo.class);
            try {
                Object value = session.read("asking what " + adapter + " is bound to", request)
                        .value();
                if (value instanceof IscsiPortInfo[] ports) {
                    List.of(ports).stream()
                            .flatMap(port -> Optional.ofNullable(port.getVnicDevice()).stream())
                            .forEach(device -> bindings.add(new IscsiBinding(adapter, device)));
                }
            } catch (VsphereException e) {
                return Reading.missing(gap("QueryBoundVnics " + adapter, e));
            }
        }
        return Reading.known(List.copyOf(bindings));
    }

    @Override
    public Reading<String> bootDevice(ManagedObjectReference bootDeviceSystem) {
        SoapRequest request =
                SoapRequest.of("QueryBootDevices", bootDeviceSystem).returning(HostBootDeviceInfo.class);
        try {
            Object value = session.read("asking for the boot device", request).value();
            return value instanceof HostBootDeviceInfo info && info.getCurrentBootDeviceKey() != null
                    ? Reading.known(info.getCurrentBootDeviceKey())
                    : Reading.unset();
        } catch (VsphereException e) {
            return Reading.missing(gap("QueryBootDevices", e));
        }
    }

    @Override
    public Reading<List<EsxcliDevice>> esxcliDevices(ManagedObjectReference host) {
        return esxcli.devices(host);
    }

    @Override
    public Reading<String> bootNic(ManagedObjectReference host) {
        return esxcli.bootNic(host);
    }

    /** Why an answer is missing. */
    static Gap gap(String question, VsphereException failure) {
        if (failure instanceof PermissionMissingException denied) {
            return new Gap(question, Gap.Cause.NO_PERMISSION, denied.privilege());
        }
        return Gap.of(
                question,
                failure instanceof MethodUnavailableException ? Gap.Cause.NOT_IN_SOURCE : Gap.Cause.CALL_FAILED);
    }

    private static PartitionTable table(HostDiskPartitionInfo info) {
        List<PartitionTable.Partition> partitions = new ArrayList<>();
        if (info.getSpec() != null && info.getSpec().getPartition() != null) {
            for (HostDiskPartitionAttributes partition : info.getSpec().getPartition()) {
                partitions.add(new PartitionTable.Partition(
                        partition.getPartition(),
                        partition.getType() == null ? "" : partition.getType(),
                        partition.getGuid() == null ? "" : partition.getGuid()));
            }
        }
        String device = info.getDeviceName() == null ? "" : info.getDeviceName();
        return new PartitionTable(device.substring(device.lastIndexOf('/') + 1), partitions);
    }
}
