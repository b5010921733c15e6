package org.directpathguard.simulator.machine;

import java.util.Optional;
import org.directpathguard.simulator.data.Element;

/** Guesses the boot disk of a host of which only its properties are known, as a saved inventory leaves it. */
final class BootSigns {

    private BootSigns() {}

    static Optional<String> disk(Element host) {
        Optional<Element> config = host.child("config");
        return config.flatMap(found -> found.child("fileSystemVolume"))
                .flatMap(BootSigns::systemVolume)
                .or(() -> config.map(found -> found.textAt("activeDiagnosticPartition", "id", "diskName"))
                        .filter(name -> !name.isEmpty()));
    }

    private static Optional<String> systemVolume(Element volumes) {
        return volumes.all("mountInfo").stream()
                .map(mount -> mount.child("volume"))
                .flatMap(Optional::stream)
                .filter(volume -> volume.textAt("name").startsWith("OSDATA-"))
                .map(volume -> volume.textAt("extent", "diskName"))
                .filter(name -> !name.isEmpty())
                .findFirst();
    }
}
