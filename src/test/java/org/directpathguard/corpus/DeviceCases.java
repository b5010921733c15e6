package org.directpathguard.corpus;

import static org.directpathguard.corpus.Case.check;
import static org.directpathguard.corpus.Lab.CONSOLE;
import static org.directpathguard.corpus.Lab.GPU;
import static org.directpathguard.corpus.Lab.GPU_AUDIO;
import static org.directpathguard.corpus.Lab.SAS;
import static org.directpathguard.corpus.Lab.SPARE_NIC;

import java.util.List;

/** Displays, virtual functions, machines that hold devices, and when a change applies. */
final class DeviceCases {

    private static final String PF = "0000:b0:00.0";
    private static final String VF = "0000:b0:02.0";

    private DeviceCases() {}

    static List<Case> all() {
        return List.of(
                check("one of two displays", "The GPU can still show the console.")
                        .devices(CONSOLE)
                        .allow()
                        .mustNot("console-display"),
                check("every display", "On-board graphics and GPU: the console goes dark, the host runs on.")
                        .devices(CONSOLE, GPU, GPU_AUDIO)
                        .warn("console-display")
                        .mustNot("boot-device", "dependent-devices"),
                check("a 3D controller is no console", "Class 0302, on a host whose only display is the board's.")
                        .scene(Boots::withAccelerator)
                        .devices("0000:d8:00.0")
                        .allow()
                        .mustNot("console-display"),
                check("the board's display beside a 3D controller", "The accelerator can't show a console.")
                        .scene(Boots::withAccelerator)
                        .devices(CONSOLE)
                        .warn("console-display"),
                check("a device that is not capable", "The host says that it can't be passed through.")
                        .lab(
                                "8.0.2",
                                lab -> lab.host
                                        .function("0000:0d:00.0", 0x0b40, "8086:37c8", "Intel C62x QuickAssist")
                                        .notCapable())
                        .devices("0000:0d:00.0")
                        .allow()
                        .info("not-capable"),
                check("applies at once", "7.0 and later rebind a device without a reboot, where the host can.")
                        .devices(SAS)
                        .allow()
                        .info("applies-at-once")
                        .appliesWithoutReboot("yes"),
                check("does not apply at once", "The host says that it needs a reboot.")
                        .lab("7.0.3", lab -> lab.host.settings().rebindWithoutReboot(false))
                        .devices(SAS)
                        .allow()
                        .mustNot("applies-at-once")
                        .appliesWithoutReboot("no"),
                check("whether it applies at once is not known", "A 7.0 host that does not say.")
                        .lab("7.0.3", lab -> lab.host.without("capability/deviceRebindWithoutRebootSupported"))
                        .devices(SAS)
                        .allow()
                        .appliesWithoutReboot("unknown"),
                check("a device that a machine holds", "The machine names the function by its address.")
                        .lab("8.0.2", lab -> {
                            lab.web.holds(GPU, "10de:1b38");
                            lab.host.edit(object -> {
                                Rows.activate(object, GPU);
                                Rows.activate(object, GPU_AUDIO);
                            });
                        })
                        .devices(GPU, GPU_AUDIO)
                        .allow()
                        .info("assigned-to-vm")
                        .mustNot("host-broken"),
                check("a device that a machine got at power-on", "Dynamic DirectPath: the assigned id tells.")
                        .lab("8.0.2", lab -> {
                            lab.web.holdsAnyOf("10de:1b38", GPU);
                            lab.host.settings().binding(GPU, lab.web);
                            lab.host.edit(object -> {
                                Rows.activate(object, GPU);
                                Rows.activate(object, GPU_AUDIO);
                            });
                        })
                        .devices(GPU, GPU_AUDIO)
                        .allow()
                        .info("assigned-to-vm"),
                check("a GPU that is shared among machines", "graphicsInfo names the machine that uses a share.")
                        .lab("8.0.2", lab -> {
                            lab.web.holdsGraphicsShare("grid_p40-4q");
                            lab.host.settings().graphics(GPU, "sharedDirect", lab.web);
                        })
                        .devices(GPU, GPU_AUDIO)
                        .allow()
                        .may("console-display"),
                check("a physical function with virtual ones", "Four virtual functions run; their machines lose them.")
                        .lab(
                                "8.0.2",
                                lab -> lab.host
                                        .function(PF, 0x0200, "15b3:1017", "Mellanox ConnectX-5")
                                        .sriov(4))
                        .devices(PF)
                        .warn("sriov-functions"),
                check("a physical function without virtual ones", "It could have some, but has none.")
                        .lab(
                                "8.0.2",
                                lab -> lab.host
                                        .function(PF, 0x0200, "15b3:1017", "Mellanox ConnectX-5")
                                        .sriov(0))
                        .devices(PF)
                        .allow()
                        .mustNot("sriov-functions"),
                check("a virtual function is judged for itself", "The physical one keeps running, with its uplink.")
                        .lab("8.0.2", lab -> {
                            lab.host
                                    .function(PF, 0x0200, "15b3:1017", "Mellanox ConnectX-5")
                                    .sriov(4);
                            lab.host.function(VF, 0x0200, "15b3:1018", "Mellanox ConnectX-5 Virtual Function");
                            lab.host.nic("vmnic5", PF);
                            lab.host.standardSwitch("vSwitch5", "vmnic5").portGroup("VLAN50");
                            lab.web.onNetwork("VLAN50");
                        })
                        .devices(VF)
                        .allow()
                        .mustNot("sriov-functions", "vm-network")
                        .group(VF),
                check("a physical function that is an uplink as well", "Machines lose functions, VLAN50 its uplink.")
                        .lab("8.0.2", lab -> {
                            lab.host
                                    .function(PF, 0x0200, "15b3:1017", "Mellanox ConnectX-5")
                                    .sriov(4);
                            lab.host.nic("vmnic5", PF);
                            lab.host.standardSwitch("vSwitch5", "vmnic5").portGroup("VLAN50");
                            lab.web.onNetwork("VLAN50");
                        })
                        .devices(PF)
                        .warn("sriov-functions", "vm-network"),
                check(
                                "the flag is older than the device",
                                "A machine names a GPU at the address where the SAS card is now.")
                        .lab("8.0.2", lab -> {
                            lab.web.holds(SAS, "10de:1b38");
                            lab.host.edit(object -> Rows.pend(object, SAS));
                        })
                        .devices(SAS)
                        .decision("WARN", "ALLOW")
                        .may("stale-flag", "pending-change")
                        .mustNot("boot-device"),
                check("a card of an unknown class", "Class 0xff00: nothing hangs on it.")
                        .lab("8.0.2", lab -> lab.host.function("0000:0e:00.0", 0xff00, "1d0f:f000", "Amazon FPGA Card"))
                        .devices("0000:0e:00.0")
                        .allow(),
                check("a spare NIC on an older host", "6.5, a reboot is needed, nothing is lost.")
                        .lab("6.5.0")
                        .devices(SPARE_NIC)
                        .allow()
                        .appliesWithoutReboot("no"));
    }
}
