package org.directpathguard.check;

import org.directpathguard.host.HostSnapshot;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.rules.Situation;

/**
 * How one speaks of the toggle on this host's version.
 *
 * <p>{@code esxcli hardware pci pcipassthru} exists since 7.0; below it the clients are the only setters. The menus of the
 * clients are as people remember them, so they are named beside the device and not in its place.
 */
final class ToggleWords {

    private static final int FIRST_WITH_ESXCLI = 7;

    private final Situation situation;

    ToggleWords(Situation situation) {
        this.situation = situation;
    }

    String host() {
        return Steps.oneLine(snapshot().identity().name());
    }

    String devices() {
        return Steps.list(situation.request().devices().stream().map(PciAddress::toString));
    }

    String checkCommand() {
        StringBuilder command = new StringBuilder("directpath-guard check --host ")
                .append(Steps.oneLine(snapshot().identity().moid()));
        situation.request().devices().stream()
                .sorted()
                .forEach(address -> command.append(" --device ").append(address));
        return command.toString();
    }

    boolean hasEsxcli() {
        return snapshot()
                .identity()
                .majorVersion()
                .filter(major -> major >= FIRST_WITH_ESXCLI)
                .isPresent();
    }

    String toggle(boolean enable) {
        String menu = hasEsxcli()
                ? "vSphere Client, the host, Configure, Hardware, PCI Devices, Toggle Passthrough"
                : "vSphere Client, the host, Configure, Hardware, PCI Devices, Edit";
        String command = hasEsxcli()
                ? "; or on the host, for each address: esxcli hardware pci pcipassthru set -d ADDRESS -e "
                        + (enable ? "TRUE" : "FALSE") + ", without -a"
                : "; this version has no command for it";
        return menu + command;
    }

    String readBack() {
        return hasEsxcli()
                ? "esxcli hardware pci pcipassthru list"
                : "esxcli hardware pci list (Configured Owner: VM Passthru)";
    }

    private HostSnapshot snapshot() {
        return situation.snapshot();
    }
}
