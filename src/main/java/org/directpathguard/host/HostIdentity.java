package org.directpathguard.host;

import java.util.List;
import java.util.Optional;

/**
 * Which host this is.
 *
 * @param moid managed object id within its vCenter or ESXi, for instance {@code host-42}
 * @param name the name in the inventory, usually its DNS name
 * @param uuid hardware UUID of {@code hardware.systemInfo.uuid}
 * @param version product version of {@code config.product.version}, for instance {@code 8.0.2}
 * @param build product build of {@code config.product.build}
 * @param vcenter name of the vCenter it was read through; empty for a stand-alone host and for dumps that do not say
 * @param cluster name of the cluster it belongs to
 * @param tags its tags ({@code ManagedEntity.tag}, vSphere API 4.0), for policies
 */
public record HostIdentity(
        String moid,
        String name,
        Optional<String> uuid,
        Optional<String> version,
        Optional<String> build,
        Optional<String> vcenter,
        Optional<String> cluster,
        List<String> tags) {

    /** Copies the list. */
    public HostIdentity {
        tags = List.copyOf(tags);
    }

    /**
     * The first number of the version.
     *
     * @return for instance 8; empty when the version is unknown
     */
    public Optional<Integer> majorVersion() {
        return version.map(text -> text.split("\\.", -1)[0])
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf);
    }
}
