package org.directpathguard.vsphere.reading;

import com.vmware.vim25.HostCacheConfigurationInfo;
import com.vmware.vim25.HostSystemSwapConfiguration;
import com.vmware.vim25.HostSystemSwapConfigurationDatastoreOption;
import com.vmware.vim25.HostSystemSwapConfigurationSystemSwapOption;
import com.vmware.vim25.HostVFlashManagerVFlashConfigInfo;
import com.vmware.vim25.HostVFlashManagerVFlashResourceConfigInfo;
import com.vmware.vim25.HostVffsVolume;
import com.vmware.vim25.ManagedObjectReference;
import java.util.ArrayList;
import java.util.List;
import org.directpathguard.host.HostProperty;
import org.directpathguard.host.Reading;
import org.directpathguard.host.SwapUse;

/** Swap and caches that the system keeps on a disk. */
final class SwapMapper {

    private static final long MEBIBYTE = 1L << 20;

    private final Mapping host;

    SwapMapper(Mapping host) {
        this.host = host;
    }

    /** All four users in one list; one that is missing makes the list missing. */
    Reading<List<SwapUse>> map() {
        List<SwapUse> uses = new ArrayList<>();
        for (Reading<List<SwapUse>> part : List.of(systemSwap(), machineSwap(), hostCache(), flashCache())) {
            if (part.isMissing()) {
                return part;
            }
            uses.addAll(part.orElse(List.of()));
        }
        return Reading.known(List.copyOf(uses));
    }

    private Reading<List<SwapUse>> systemSwap() {
        return Mapping.one(
                host.value(HostProperty.SYSTEM_SWAP, HostSystemSwapConfiguration.class),
                configuration -> Mapping.listOf(configuration.getOption()).stream()
                        .flatMap(option -> systemSwap(option).stream())
                        .toList());
    }

    /** Only a datastore is a place of its own; host cache and local swap are told by their own properties. */
    private List<SwapUse> systemSwap(HostSystemSwapConfigurationSystemSwapOption option) {
        String path = HostProperty.SYSTEM_SWAP.path();
        if (host.bag().remarks().unknownType(option).isPresent()) {
            throw NotUnderstoodException.at(path + " option");
        }
        return option instanceof HostSystemSwapConfigurationDatastoreOption place
                ? Mapping.filled(place.getDatastore()).stream()
                        .map(name -> new SwapUse("system swap", name, 0, path))
                        .toList()
                : List.of();
    }

    private Reading<List<SwapUse>> machineSwap() {
        return Mapping.one(
                host.value(HostProperty.LOCAL_SWAP_DATASTORE, ManagedObjectReference.class),
                datastore -> List.of(new SwapUse(
                        "swap files of virtual machines",
                        datastore.getVal(),
                        0,
                        HostProperty.LOCAL_SWAP_DATASTORE.path())));
    }

    private Reading<List<SwapUse>> hostCache() {
        return Mapping.flatList(
                host.value(HostProperty.HOST_CACHE, Object.class), HostCacheConfigurationInfo.class, this::hostCache);
    }

    private List<SwapUse> hostCache(HostCacheConfigurationInfo cache) {
        String path = HostProperty.HOST_CACHE.path();
        host.require(cache, path, "swapSize");
        if (cache.getKey() == null) {
            throw NotUnderstoodException.at(path + " key");
        }
        return cache.getSwapSize() > 0
                ? List.of(new SwapUse("host cache", cache.getKey().getVal(), cache.getSwapSize() * MEBIBYTE, path))
                : List.of();
    }

    private Reading<List<SwapUse>> flashCache() {
        return Mapping.one(
                host.value(HostProperty.FLASH_CACHE, HostVFlashManagerVFlashConfigInfo.class), this::flashCache);
    }

    private List<SwapUse> flashCache(HostVFlashManagerVFlashConfigInfo flash) {
        String path = HostProperty.FLASH_CACHE.path();
        HostVFlashManagerVFlashResourceConfigInfo resource = flash.getVFlashResourceConfigInfo();
        if (resource == null || resource.getVffs() == null) {
            return List.of();
        }
        HostVffsVolume volume = resource.getVffs();
        host.require(resource, path, "capacity");
        String place = Mapping.filled(volume.getUuid()).orElse(Mapping.text(volume.getName()));
        return resource.getCapacity() > 0
                ? List.of(new SwapUse("flash read cache", place, resource.getCapacity(), path))
                : List.of();
    }
}
