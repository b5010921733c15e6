package org.directpathguard.simulator.render;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Ids of distributed port groups: the same name gives the same id, as the key of the group and as its reference. */
final class DistributedKeys {

    private DistributedKeys() {}

    static String portGroup(String name) {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        return "dvportgroup-" + (10_000 + sum.getValue() % 80_000);
    }
}
