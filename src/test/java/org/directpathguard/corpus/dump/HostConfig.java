package org.directpathguard.corpus.dump;

import java.util.List;
import java.util.stream.Stream;

/** {@code HostSystem.config}, its parts in the order of the API. */
final class HostConfig {

    private final DumpHost host;
    private final HostSettings settings;

    HostConfig(DumpHost host) {
        this.host = host;
        this.settings = host.settings;
    }

    Stream<Node> content() {
        NetworkSection network = new NetworkSection(host);
        return Stream.of(
                        Stream.of(Node.reference("host", "HostSystem", host.moid), HostObject.product(host, "product")),
                        settings
                                .statelessCache
                                .map(cached -> Node.of("deploymentInfo").leaf("bootedFromStatelessCache", cached))
                                .stream(),
                        Stream.of(
                                new StorageSection(host).toNode(),
                                fileSystemVolume(),
                                network.network(),
                                network.services()),
                        settings.diagnosticPartition.stream(),
                        settings.options.entrySet().stream().map(option -> option(option.getKey(), option.getValue())),
                        settings.localSwapDatastore.stream(),
                        Stream.of(swap()),
                        host.functions.stream().filter(DumpFunction::hasRow).map(DumpFunction::passthroughRow),
                        settings.caches.stream(),
                        settings.flashResource.stream(),
                        Stream.of(settings.vsan.orElseGet(HostConfig::withoutVsan)),
                        settings.graphics.stream(),
                        settings.bindings.stream())
                .flatMap(part -> part)
                .map(Node::copy);
    }

    private Node fileSystemVolume() {
        Node info = Node.of("fileSystemVolume");
        List.of("VMFS", "NFS", "NFS41", "vsan", "VVOL", "VFFS", "OTHER", "PMEM")
                .forEach(type -> info.leaf("volumeTypeList", type));
        return info.with(host.storage.volumes.stream().map(DumpVolume::mountedVolume));
    }

    private Node swap() {
        return Node.of("systemSwapConfiguration")
                .with(settings.swapOptions.stream().map(Node::copy));
    }

    private static Node option(String key, String value) {
        return Node.of("option")
                .type("OptionValue")
                .leaf("key", key)
                .with(Node.of("value", value).type("xsd:string"));
    }

    private static Node withoutVsan() {
        return Node.of("vsanHostConfig")
                .leaf("enabled", false)
                .with(
                        Node.of("clusterInfo"),
                        Node.of("storageInfo").leaf("autoClaimStorage", false),
                        Node.of("networkInfo"));
    }
}
