package org.directpathguard.host;

import java.util.List;
import java.util.Map;

/**
 * Signs of the boot disk and the system's own users of a disk.
 *
 * @param diagnosticPartition {@code config.activeDiagnosticPartition.id}: the core dump partition
 * @param options {@code config.option} that matter: {@code ScratchConfig.*}, {@code Syslog.global.logDir}
 * @param swap {@code config.systemSwapConfiguration}, {@code config.localSwapDatastore},
 *     {@code config.cacheConfigurationInfo} and {@code config.vFlashConfigInfo}: swap and caches with a size above 0
 * @param partitionTables {@code HostStorageSystem.RetrieveDiskPartitionInfo} of local disks
 * @param esxcliDevices {@code esxcli storage core device list}
 * @param bootNic {@code esxcli system boot device get}: set when the host was started over the network
 * @param bootDevice {@code QueryBootDevices}, current boot device; null in every recording known
 * @param statelessDeployment {@code config.deploymentInfo.bootedFromStatelessCache} (6.5): unset on hosts that Auto Deploy
 *     does not start
 * @param memoryTiers {@code hardware.memoryTierInfo} (7.0.3); missing also where {@code hardware.memoryTieringType} speaks
 *     of tiers in software and no tier may be one
 * @param rebootRequired {@code summary.rebootRequired}; whether it follows passthrough changes is not proven
 */
public record SystemState(
        Reading<Extent> diagnosticPartition,
        Reading<Map<String, String>> options,
        Reading<List<SwapUse>> swap,
        Reading<List<PartitionTable>> partitionTables,
        Reading<List<EsxcliDevice>> esxcliDevices,
        Reading<String> bootNic,
        Reading<String> bootDevice,
        Reading<Boolean> statelessDeployment,
        Reading<List<MemoryTier>> memoryTiers,
        Reading<Boolean> rebootRequired) {

    /** Option that says where scratch is now. */
    public static final String CURRENT_SCRATCH = "ScratchConfig.CurrentScratchLocation";

    /** Option that says where scratch will be after the next start. */
    public static final String CONFIGURED_SCRATCH = "ScratchConfig.ConfiguredScratchLocation";
}
