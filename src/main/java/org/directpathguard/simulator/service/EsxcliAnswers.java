package org.directpathguard.simulator.service;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ElementWriter;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.world.HostHardware;

/** What esxcli says, as the XML that a host puts into its answer. */
final class EsxcliAnswers {

    private static final Map<String, List<String>> NAMESPACES =
            Map.of("storage.core.device", List.of("list"), "system.boot.device", List.of("get"));

    private EsxcliAnswers() {}

    /** The commands of a namespace, as clients ask for them before they call one. */
    static Optional<String> commands(String argument) {
        String name = argument.replaceAll("<[^>]*>", "").replace("vim.EsxCLI.", "");
        List<String> commands = NAMESPACES.get(name);
        if (commands == null) {
            return Optional.empty();
        }
        List<Element> methods = commands.stream()
                .map(command -> Vim.data(
                        "method",
                        Vim.text("name", command),
                        Vim.text("displayName", command),
                        Vim.text("help", command),
                        Vim.data("hints", Vim.text("key", "formatter"), Vim.text("value", "simple"))))
                .toList();
        return Optional.of(xml(Vim.object(
                "obj",
                "VimCLIInfo",
                List.of(List.of(Vim.text("name", name), Vim.text("displayName", name)), methods))));
    }

    static String devices(Element host, HostHardware hardware) {
        List<Element> devices = host.child("config").flatMap(config -> config.child("storageDevice")).stream()
                .flatMap(storage -> storage.all("scsiLun").stream())
                .map(disk -> device(disk, hardware))
                .toList();
        return xml(Vim.object("obj", "ArrayOfDataObject", List.of(devices)));
    }

    private static Element device(Element disk, HostHardware hardware) {
        String name = disk.textAt("canonicalName");
        boolean boot = hardware.bootDisk().filter(name::equals).isPresent();
        boolean usb = boot && hardware.bootController().isPresent();
        long megabytes = Long.parseLong(disk.textAt("capacity", "block")) / 2048;
        return Vim.object(
                "DataObject",
                "VimEsxCLIstoragecoredevicelistStorageDevice",
                Vim.text("Device", name),
                Vim.text("DevfsPath", disk.textAt("devicePath")),
                Vim.text("DeviceType", "Direct-Access"),
                Vim.text("DisplayName", disk.textAt("displayName")),
                Vim.text("IsBootDevice", boot),
                Vim.text("IsBootUSBDevice", usb),
                Vim.text("IsLocal", disk.textAt("localDisk")),
                Vim.text("IsSSD", disk.textAt("ssd")),
                Vim.text("IsUSB", usb),
                Vim.text("Model", disk.textAt("model")),
                Vim.text("Size", megabytes),
                Vim.text("Vendor", disk.textAt("vendor")));
    }

    static String bootDevice() {
        return xml(Vim.object(
                "obj",
                "VimEsxCLIsystembootdevicegetBootDevice",
                Vim.text("BootFilesystemUUID", ""),
                Vim.text("BootNIC", ""),
                Vim.text("StatelessBootNIC", "")));
    }

    private static String xml(Element root) {
        return ElementWriter.document(root, "urn:vim25").toString(StandardCharsets.UTF_8);
    }
}
