package org.directpathguard.corpus;

import static org.directpathguard.corpus.Case.check;
import static org.directpathguard.corpus.Lab.NIC0;
import static org.directpathguard.corpus.Lab.NIC1;
import static org.directpathguard.corpus.Lab.NVME;
import static org.directpathguard.corpus.Lab.SAS;
import static org.directpathguard.corpus.Lab.SATA;

import java.util.List;
import org.directpathguard.corpus.dump.Inventory;
import org.directpathguard.corpus.dump.Prefix;

/** How hosts and devices are named, and dumps that can't be judged. */
final class RequestCases {

    private static final int NO_VERDICT = 3;
    private static final int WRONG_USAGE = 64;

    private RequestCases() {}

    static List<Case> all() {
        return List.of(
                check("a device in capitals", "0000:5E:00.0, as people copy it.")
                        .devices("0000:5E:00.0")
                        .allow()
                        .group(NVME),
                check("a device without its segment", "03:00.0 means segment 0000.")
                        .devices("03:00.0")
                        .allow()
                        .group(SAS),
                bootBlock("the boot controller by its adapter").devices("vmhba0"),
                bootBlock("the boot controller by vendor and device").devices("8086:a102"),
                bootBlock("vendor and device in capitals").devices("8086:A102"),
                check("vendor and device with two matches", "Both ports of the card: together they are all uplinks.")
                        .devices("8086:1521")
                        .block("management-network")
                        .warn("vm-network")
                        .group(NIC0, NIC1),
                check("two similar cards, by vendor and device", "One boots, one is free: every match leaves.")
                        .lab(
                                "8.0.2",
                                lab -> lab.host.function("0000:0c:00.0", 0x0106, "8086:a102", "Intel AHCI Controller"))
                        .devices("8086:a102")
                        .block("boot-device", "osdata-volume", "datastore-loss", "only-storage-controller")
                        .warn("coredump-target", "scratch-location")
                        .datastores("datastore1")
                        .machines("mail", "web")
                        .group(SATA, "0000:0c:00.0"),
                check("the same device twice", "By address and by adapter: one function.")
                        .devices(SAS, "vmhba1")
                        .allow()
                        .group(SAS),
                bootBlock("the host by its id").host("host-21").devices(SATA),
                bootBlock("the host by its UUID")
                        .host(Lab.of("8.0.2").host.uuid())
                        .devices(SATA),
                bootBlock("the other name space prefix")
                        .scene(() -> Lab.of("8.0.2").inventory.prefix(Prefix.UNDERSCORED))
                        .devices(SATA),
                bootBlock("answers of methods beside the objects")
                        .scene(() -> Lab.of("8.0.2")
                                .inventory
                                .foreignFile("HostSystem-host-21/QueryTpmAttestationReport.xml", ANSWER)
                                .foreignFile("EnvironmentBrowser-envbrowser-22/QueryConfigTarget.xml", ANSWER)
                                .foreignFile("AlarmManager-AlarmManager/GetAlarm.xml", ANSWER))
                        .devices(SATA),
                bootBlock("a file that is no object")
                        .scene(() -> Lab.of("8.0.2").inventory.foreignFile("README.txt", "Taken on Monday."))
                        .devices(SATA),
                bootBlock("a second host of the same kind")
                        .scene(() -> Lab.of("8.0.2").neighbour("esx02").inventory)
                        .devices(SATA),
                check("a device of the other host only", "esx02 has it, esx01 does not.")
                        .scene(() -> {
                            Lab lab = Lab.of("8.0.2");
                            lab.neighbour("esx02").host.function("0000:0c:00.0", 0x0106, "1b21:0612", "ASMedia SATA");
                            return lab.inventory;
                        })
                        .devices("0000:0c:00.0")
                        .exit(NO_VERDICT),
                check("a device that is not there", "0000:99:00.0.")
                        .devices("0000:99:00.0")
                        .exit(NO_VERDICT),
                check("one unknown device among several", "The request as a whole can't be judged.")
                        .devices(SAS, "0000:99:00.0")
                        .exit(NO_VERDICT),
                check("an adapter that is not there", "vmhba77.")
                        .devices("vmhba77")
                        .exit(NO_VERDICT),
                check("a NIC that is not there", "vmnic77.").devices("vmnic77").exit(NO_VERDICT),
                check(
                                "an adapter without a PCI function",
                                "vmhba32 is the stick; which function it sits on is unknown.")
                        .scene(() -> UsbHosts.bootsFromUsb(false))
                        .devices("vmhba32")
                        .exit(NO_VERDICT),
                check("vendor and device of nobody", "1234:5678.")
                        .devices("1234:5678")
                        .exit(NO_VERDICT),
                check("a device that is no address", "'the LSI card'.")
                        .devices("the LSI card")
                        .exit(NO_VERDICT, WRONG_USAGE),
                check("a decimal address", "00000:003:00.0 is how .vmx files write; the client shows hexadecimal.")
                        .devices("00000:023:00.0")
                        .exit(NO_VERDICT, WRONG_USAGE),
                check("no device", "Nothing is asked for.").exit(WRONG_USAGE),
                check("a host that is not there", "esx99.")
                        .host("esx99")
                        .devices(SATA)
                        .exit(NO_VERDICT),
                check("two hosts of one name", "Which one is meant can't be told.")
                        .scene(RequestCases::twins)
                        .devices(SATA)
                        .exit(NO_VERDICT),
                state("a disconnected host", "disconnected"),
                state("a host that does not respond", "notResponding"),
                check("a host without config", "Nothing but its name is known.")
                        .lab("8.0.2", lab -> lab.host.without("config"))
                        .devices(SATA)
                        .exit(NO_VERDICT),
                check("a host without hardware", "No device can be found on it.")
                        .lab("8.0.2", lab -> lab.host.without("hardware"))
                        .devices(SATA)
                        .exit(NO_VERDICT),
                check("a truncated file", "The host's file ends in the middle.")
                        .scene(() -> Lab.of("8.0.2")
                                .inventory
                                .foreignFile(
                                        "0900-HostSystem-host-99.xml",
                                        "<ObjectContent>\n  <obj type=\"HostSystem\">host-99</obj>"))
                        .devices(SATA)
                        .exit(NO_VERDICT),
                check("a file with an XML bomb", "Entities are not expanded.")
                        .scene(
                                () -> Lab.of("8.0.2")
                                        .inventory
                                        .foreignFile(
                                                "0900-HostSystem-host-99.xml",
                                                "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><ObjectContent>&b;</ObjectContent>"))
                        .devices(SATA)
                        .exit(NO_VERDICT),
                check("no host file at all", "The dump holds datastores and machines only.")
                        .scene(() -> Lab.of("8.0.2")
                                .inventory
                                .edit(folder -> folder.objects()
                                        .removeIf(object -> object.type().equals("HostSystem"))))
                        .devices(SATA)
                        .exit(NO_VERDICT));
    }

    private static final String ANSWER = "<QueryTpmAttestationReportResponse></QueryTpmAttestationReportResponse>";

    private static Case bootBlock(String name) {
        return check(name, "The healthy server's boot controller, named or saved in another way.")
                .block("boot-device", "osdata-volume", "datastore-loss", "only-storage-controller")
                .warn("coredump-target", "scratch-location")
                .datastores("datastore1")
                .machines("mail", "web")
                .group(SATA)
                .boot("on-this-device");
    }

    private static Case state(String name, String connectionState) {
        return check(name, "What vCenter remembers of it may be old.")
                .lab("8.0.2", lab -> lab.host.settings().connectionState(connectionState))
                .devices(SATA)
                .exit(NO_VERDICT);
    }

    private static Inventory twins() {
        Lab lab = Lab.of("8.0.2");
        lab.neighbour("esx01");
        return lab.inventory;
    }
}
