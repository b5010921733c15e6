package org.directpathguard.vsphere.reading;

import com.vmware.vim25.HostDiagnosticPartition;
import com.vmware.vim25.OptionValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.directpathguard.host.EsxcliDevice;
import org.directpathguard.host.Extent;
import org.directpathguard.host.HostProperty;
import org.directpathguard.host.PartitionTable;
import org.directpathguard.host.Reading;
import org.directpathguard.host.SystemState;
import org.directpathguard.vsphere.newer.HostDeploymentInfo;
import org.directpathguard.vsphere.xml.UnknownValue;

/** Signs of the boot disk and the system's own users of a disk. */
final class SystemMapper {

    private final Mapping host;

    SystemMapper(Mapping host) {
        this.host = host;
    }

    SystemState map(
            Reading<List<PartitionTable>> partitionTables,
            Reading<List<EsxcliDevice>> esxcliDevices,
            Reading<String> bootNic,
            Reading<String> bootDevice) {
        return new SystemState(
                Mapping.one(
                        host.value(HostProperty.DIAGNOSTIC_PARTITION, HostDiagnosticPartition.class), this::partition),
                options(),
                new SwapMapper(host).map(),
                partitionTables,
                esxcliDevices,
                bootNic,
                bootDevice,
                stateless(),
                new MemoryTierMapper(host).map(),
                host.value(HostProperty.REBOOT_REQUIRED, Boolean.class));
    }

    /** Only the flag inside tells: hosts with a boot disk may carry the object, but leave the flag unset. */
    private Reading<Boolean> stateless() {
        Reading<HostDeploymentInfo> deployment = host.value(HostProperty.DEPLOYMENT, HostDeploymentInfo.class);
        Optional<Boolean> flag = deployment.value().flatMap(info -> Optional.ofNullable(info.bootedFromStatelessCache));
        return flag.map(Reading::known)
                .orElseGet(() ->
                        deployment.gap().<Reading<Boolean>>map(Reading::missing).orElseGet(Reading::unset));
    }

    private Extent partition(HostDiagnosticPartition partition) {
        String path = HostProperty.DIAGNOSTIC_PARTITION.path();
        if (partition.getId() == null) {
            throw NotUnderstoodException.at(path + " id");
        }
        return VolumeMapper.extent(partition.getId(), host).orElseThrow(() -> NotUnderstoodException.at(path + " id"));
    }

    private Reading<Map<String, String>> options() {
        String path = HostProperty.OPTIONS.path();
        Reading<List<OptionValue>> all = Mapping.flatList(
                host.value(HostProperty.OPTIONS, Object.class),
                OptionValue.class,
                option -> matters(option.getKey()) ? List.of(option) : List.of());
        return Mapping.one(all, options -> {
            Map<String, String> texts = new TreeMap<>();
            for (OptionValue option : options) {
                if (option.getValue() == null || option.getValue() instanceof UnknownValue) {
                    throw NotUnderstoodException.at(path + " " + option.getKey());
                }
                texts.put(option.getKey(), String.valueOf(option.getValue()));
            }
            return Map.copyOf(texts);
        });
    }

    private static boolean matters(String key) {
        String name = Mapping.text(key).toLowerCase(Locale.ROOT);
        return name.startsWith("scratchconfig.") || name.equals("syslog.global.logdir");
    }
}
