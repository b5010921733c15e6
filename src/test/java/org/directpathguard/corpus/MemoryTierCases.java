package org.directpathguard.corpus;

import static org.directpathguard.corpus.Case.check;
import static org.directpathguard.corpus.Lab.GPU;
import static org.directpathguard.corpus.Lab.GPU_AUDIO;
import static org.directpathguard.corpus.Lab.NVME;
import static org.directpathguard.corpus.Lab.SAS;

import java.util.List;
import java.util.function.Consumer;
import org.directpathguard.corpus.dump.DumpAdapter;
import org.directpathguard.corpus.dump.HostSettings;

/** Memory on an NVMe disk of which the host speaks while no disk owns up to it. */
final class MemoryTierCases {

    private static final String SECOND_NVME = "0000:5f:00.0";
    private static final long TEBIBYTE = 1L << 40;

    private MemoryTierCases() {}

    static List<Case> all() {
        return List.of(
                check(
                                "a memory tier that no disk claims",
                                "The hardware lists an NVMe tier; which disk it is can't be told.")
                        .lab("8.0.3", with(settings -> settings.memoryTier("NVMe tier", "NVMe", TEBIBYTE)))
                        .devices(NVME)
                        .blockByOneOf("memory-tiering", "evidence-incomplete"),
                check("an unclaimed memory tier, two NVMe disks", "Either of them may be the one.")
                        .lab("8.0.3", lab -> {
                            lab.host.settings().memoryTier("NVMe tier", "NVMe", TEBIBYTE);
                            secondNvme(lab);
                        })
                        .devices(SECOND_NVME)
                        .blockByOneOf("memory-tiering", "evidence-incomplete"),
                check("an unclaimed memory tier, an NVMe function that shows no disk", "It may be behind that one.")
                        .lab("8.0.3", lab -> {
                            lab.host.settings().memoryTier("NVMe tier", "NVMe", TEBIBYTE);
                            lab.host.function(SECOND_NVME, 0x0108, "144d:a80a", "Samsung PM9A1");
                        })
                        .devices(SECOND_NVME)
                        .blockByOneOf("memory-tiering", "evidence-incomplete"),
                check("memory is tiered, but no tier is listed", "Software tiering needs an NVMe disk.")
                        .lab("8.0.3", with(settings -> settings.memoryTiering("softwareTiering")))
                        .devices(NVME)
                        .blockByOneOf("memory-tiering", "evidence-incomplete"),
                check("a memory tier of a kind nobody knows", "It may well lie on a disk.")
                        .lab("8.0.3", with(settings -> settings.memoryTier("tier 1", "CXL", TEBIBYTE)))
                        .devices(NVME)
                        .blockByOneOf("memory-tiering", "evidence-incomplete"),
                check("an unclaimed memory tier and a SAS card", "Memory is tiered to NVMe only.")
                        .lab("8.0.3", with(settings -> settings.memoryTier("NVMe tier", "NVMe", TEBIBYTE)))
                        .devices(SAS)
                        .allow()
                        .mustNot("memory-tiering"),
                check("an unclaimed memory tier and a graphics card", "A display adapter carries no disk.")
                        .lab("8.0.3", with(settings -> settings.memoryTier("NVMe tier", "NVMe", TEBIBYTE)))
                        .devices(GPU, GPU_AUDIO)
                        .allow()
                        .mustNot("memory-tiering"),
                check("a claimed memory tier beside a second NVMe disk", "The other disk is the tier, and says so.")
                        .lab("8.0.3", lab -> {
                            lab.nvmeDisk.memoryTier();
                            lab.host.settings().memoryTier("NVMe tier", "NVMe", TEBIBYTE);
                            secondNvme(lab);
                        })
                        .devices(SECOND_NVME)
                        .allow(),
                check("ordinary memory is a tier too", "The host lists its DRAM; no disk is one.")
                        .lab("8.0.3", with(settings -> settings.memoryTier("DRAM", "DRAM", TEBIBYTE)))
                        .devices(NVME)
                        .allow(),
                check("persistent memory as a tier", "The modules sit on the memory bus.")
                        .lab(
                                "7.0.3",
                                with(settings -> settings.memoryTier("PMem", "PMem", TEBIBYTE)
                                        .memoryTiering("hardwareTiering")))
                        .devices(NVME)
                        .allow(),
                check("a memory tier of size nothing", "Tiering is prepared but holds no memory.")
                        .lab(
                                "8.0.3",
                                with(settings -> settings.memoryTier("NVMe tier", "NVMe", 0)
                                        .memoryTiering("noTiering")))
                        .devices(NVME)
                        .allow());
    }

    private static Consumer<Lab> with(Consumer<HostSettings> change) {
        return lab -> change.accept(lab.host.settings());
    }

    private static void secondNvme(Lab lab) {
        lab.host.function(SECOND_NVME, 0x0108, "144d:a80a", "Samsung PM9A1");
        lab.host.adapter(DumpAdapter.nvme("vmhba5", SECOND_NVME));
        lab.host
                .disk("t10.NVMe____SAMSUNG_PM9A1_2")
                .path("vmhba5:C0:T0:L0")
                .ssd()
                .size(1000);
    }
}
