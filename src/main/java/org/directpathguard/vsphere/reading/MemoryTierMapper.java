package org.directpathguard.vsphere.reading;

import java.util.List;
import java.util.Locale;
import org.directpathguard.host.Gap;
import org.directpathguard.host.HostProperty;
import org.directpathguard.host.MemoryTier;
import org.directpathguard.host.Reading;
import org.directpathguard.vsphere.newer.HostMemoryTierInfo;
import org.jspecify.annotations.Nullable;

/** Tiers of memory. */
final class MemoryTierMapper {

    private final Mapping host;

    MemoryTierMapper(Mapping host) {
        this.host = host;
    }

    /** Where the host speaks of tiers in software, at least one must be a disk: else the list is not all there. */
    Reading<List<MemoryTier>> map() {
        Reading<List<MemoryTier>> tiers =
                Mapping.list(host.value(HostProperty.MEMORY_TIERS, Object.class), HostMemoryTierInfo.class, this::tier);
        Reading<String> type = host.value(HostProperty.MEMORY_TIERING_TYPE, String.class);
        if (tiers.isMissing() || tiers.orElse(List.of()).stream().anyMatch(MemoryTier::mayLieOnDisk)) {
            return tiers;
        }
        if (type.gap().isPresent()) {
            return Reading.missing(type.gap().get());
        }
        return type.value().filter(MemoryTierMapper::maySpeakOfDisks).isPresent()
                ? Reading.missing(HostProperty.MEMORY_TIERS.gap(Gap.Cause.NOT_RETURNED))
                : tiers;
    }

    private MemoryTier tier(HostMemoryTierInfo tier) {
        boolean sized = !host.bag().remarks().isUnread(tier, "size");
        return new MemoryTier(Mapping.text(tier.name), kind(tier.type), sized ? tier.size : 1);
    }

    private static MemoryTier.Kind kind(@Nullable String type) {
        return switch (Mapping.text(type).toLowerCase(Locale.ROOT)) {
            case "dram" -> MemoryTier.Kind.DRAM;
            case "pmem" -> MemoryTier.Kind.PERSISTENT_MEMORY;
            case "nvme" -> MemoryTier.Kind.NVME;
            default -> MemoryTier.Kind.UNKNOWN;
        };
    }

    /** {@code hardwareTiering} is that of persistent memory modules; a word that is not known may mean disks. */
    private static boolean maySpeakOfDisks(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "", "notiering", "hardwaretiering" -> false;
            default -> true;
        };
    }
}
