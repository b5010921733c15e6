package org.directpathguard.simulator.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.plan.HostPlan;
import org.directpathguard.simulator.schema.ApiVersion;
import org.directpathguard.simulator.schema.Vocabulary;

/** The big properties of a HostSystem: hardware, capability, config, runtime, summary. */
final class HostElements {

    private static final long MEMORY = 64L << 30;
    private static final int CORES = 8;
    private static final long HERTZ = 2_400_000_000L;

    private final HostPlan host;
    private final ObjectReference reference;

    HostElements(HostPlan host, ObjectReference reference) {
        this.host = host;
        this.reference = reference;
    }

    Element hardware() {
        Element cpu = Vim.object(
                "cpuPkg",
                "",
                List.of(
                        List.of(
                                Vim.text("index", 0),
                                Vim.text("vendor", "intel"),
                                Vim.text("hz", HERTZ),
                                Vim.text("busHz", 100_000_000L),
                                Vim.text("description", "Intel(R) Xeon(R) CPU @ 2.40GHz")),
                        Vim.texts("threadId", List.of(0, 1, 2, 3, 4, 5, 6, 7))));
        return Vim.object(
                "hardware",
                "",
                List.of(
                        List.of(
                                systemInfo(),
                                Vim.data(
                                        "cpuInfo",
                                        Vim.text("numCpuPackages", 1),
                                        Vim.text("numCpuCores", CORES),
                                        Vim.text("numCpuThreads", CORES),
                                        Vim.text("hz", HERTZ)),
                                cpu,
                                Vim.text("memorySize", MEMORY)),
                        PciElements.devices(host),
                        List.of(
                                Vim.data("biosInfo", Vim.text("biosVersion", "2.4.0")),
                                Vim.text("smcPresent", false))));
    }

    private Element systemInfo() {
        return Vim.data(
                "systemInfo",
                Vim.text("vendor", host.machine().getKey()),
                Vim.text("model", host.machine().getValue()),
                Vim.text("uuid", host.uuid()));
    }

    Element capability() {
        ApiVersion version =
                Vocabulary.standard().version(host.release().apiVersion()).orElseThrow();
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("vmDirectPathGen2Supported", false);
        given.put("recordReplaySupported", false);
        given.put("tpmSupported", false);
        given.put("vsanSupported", true);
        if (host.release().isSevenOrNewer()) {
            given.put("assignableHardwareSupported", true);
            given.put("assignHwPciConfigSupported", true);
        }
        host.rebindsAtOnce().ifPresent(atOnce -> given.put("deviceRebindWithoutRebootSupported", atOnce));
        return Filled.object("capability", "HostCapability", version, true, given);
    }

    Element runtime() {
        return Vim.data(
                "runtime",
                Vim.text("connectionState", "connected"),
                Vim.text("powerState", "poweredOn"),
                Vim.text("inMaintenanceMode", false),
                Vim.text("bootTime", "2026-09-14T06:11:52Z"));
    }

    Element summary() {
        Element hardware = systemInfo()
                .named("hardware")
                .withChildren(Vim.all(
                        systemInfo().children(),
                        Vim.text("memorySize", MEMORY),
                        Vim.text("cpuModel", "Intel(R) Xeon(R) CPU @ 2.40GHz"),
                        Vim.text("cpuMhz", HERTZ / 1_000_000),
                        Vim.text("numCpuPkgs", 1),
                        Vim.text("numCpuCores", CORES),
                        Vim.text("numCpuThreads", CORES),
                        Vim.text("numNics", host.nics().size()),
                        Vim.text("numHBAs", host.adapters().size())));
        return Vim.data(
                "summary",
                Vim.reference("host", reference),
                hardware,
                runtime(),
                Vim.data(
                        "config",
                        Vim.text("name", host.name()),
                        Vim.text("port", 443),
                        product(),
                        Vim.text("vmotionEnabled", true),
                        Vim.text("faultToleranceEnabled", false)),
                Vim.data("quickStats", Vim.text("overallCpuUsage", 1200), Vim.text("overallMemoryUsage", 16384)),
                Vim.text("overallStatus", "green"),
                Vim.text("rebootRequired", false));
    }

    Element config(Optional<ObjectReference> swapDatastore) {
        List<Element> parts = new ArrayList<>(List.of(
                Vim.reference("host", reference),
                product(),
                StorageElements.storageDevice(host),
                new PathElements(host).multipathState(),
                VolumeElements.of(host),
                NetworkElements.of(host),
                KernelPortElements.virtualNicManagerInfo(host),
                Vim.data(
                        "datastoreCapabilities",
                        Vim.text("nfsMountCreationRequired", true),
                        Vim.text("nfsMountCreationSupported", true),
                        Vim.text("localDatastoreSupported", false),
                        Vim.text("vmfsExtentExpansionSupported", true))));
        host.boot().diagnostic().ifPresent(place -> parts.add(diagnostic(place.getKey(), place.getValue())));
        parts.addAll(options());
        swapDatastore.ifPresent(datastore -> parts.add(Vim.reference("localSwapDatastore", datastore)));
        parts.addAll(PciElements.passthrough(host));
        parts.addAll(StorageElements.vsanHostConfig(host));
        return Vim.object("config", "", List.of(parts));
    }

    private Element product() {
        return AboutElements.esxi("product", host.release(), host.release().apiVersion());
    }

    private static Element diagnostic(String disk, int partition) {
        return Vim.data(
                "activeDiagnosticPartition",
                Vim.text("storageType", "directAttached"),
                Vim.text("diagnosticType", "singleHost"),
                Vim.text("slots", 1),
                Vim.data("id", Vim.text("diskName", disk), Vim.text("partition", partition)));
    }

    private List<Element> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("ScratchConfig.CurrentScratchLocation", host.boot().scratch());
        options.put("ScratchConfig.ConfiguredScratchLocation", host.boot().scratch());
        options.put("Syslog.global.logDir", "[] /scratch/log");
        options.put("UserVars.SuppressShellWarning", "0");
        options.putAll(host.options());
        return options.entrySet().stream()
                .map(option -> Vim.data(
                        "option",
                        Vim.text("key", option.getKey()),
                        Vim.typedText("value", "xsd:string", option.getValue())))
                .toList();
    }
}
