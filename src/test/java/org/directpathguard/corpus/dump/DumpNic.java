package org.directpathguard.corpus.dump;

import java.util.Optional;

/** A physical NIC ({@code vmnicN}). */
public final class DumpNic {

    private final String device;
    private final String pci;
    private boolean link = true;
    private Optional<String> rdmaDevice = Optional.empty();

    DumpNic(String device, String pci) {
        this.device = device;
        this.pci = pci;
    }

    /** Without link: the API leaves {@code linkSpeed} out. */
    public DumpNic linkDown() {
        link = false;
        return this;
    }

    /** The RDMA device that shares this NIC. */
    public DumpNic rdma(String name) {
        rdmaDevice = Optional.of(name);
        return this;
    }

    String device() {
        return device;
    }

    Optional<String> rdmaDevice() {
        return rdmaDevice;
    }

    static String key(String device) {
        return "key-vim.host.PhysicalNic-" + device;
    }

    Node toNode() {
        Node nic = Node.of("pnic")
                .leaf("key", key(device))
                .leaf("device", device)
                .leaf("pci", pci)
                .leaf("driver", "ixgben");
        if (link) {
            nic.with(speed("linkSpeed"));
        }
        return nic.with(speed("validLinkSpecification"))
                .with(Node.of("spec").with(Node.of("ip").leaf("dhcp", false)))
                .leaf("wakeOnLanSupported", false)
                .leaf("mac", "00:0c:29:81:d8:" + pci.substring(pci.length() - 4, pci.length() - 2))
                .leaf("resourcePoolSchedulerAllowed", true)
                .leaf("autoNegotiateSupported", true)
                .leaf("rdmaDevice", rdmaDevice.map(name -> "key-vim.host.RdmaDevice-" + name));
    }

    Node rdmaNode(String name) {
        return Node.of("rdmaDevice")
                .leaf("key", "key-vim.host.RdmaDevice-" + name)
                .leaf("device", name)
                .leaf("driver", "nmlx5_rdma")
                .leaf("description", "MT27800 Family [ConnectX-5 MCX512F]")
                .with(Node.of("backing").type("HostRdmaDevicePnicBacking").leaf("pairedUplink", key(device)))
                .with(Node.of("connectionInfo")
                        .leaf("state", link ? "active" : "down")
                        .leaf("mtu", 4096)
                        .leaf("speedInMbps", 25000))
                .with(Node.of("capability").leaf("roceV1Capable", true).leaf("roceV2Capable", true));
    }

    private static Node speed(String name) {
        return Node.of(name).leaf("speedMb", 10000).leaf("duplex", true);
    }
}
