package org.directpathguard.vsphere.reading;

import java.time.Instant;
import java.util.Optional;
import org.directpathguard.host.Origin;
import org.directpathguard.host.Tristate;

/**
 * What is known before a host is read.
 *
 * @param origin who is asked
 * @param vcenter name of the vCenter
 * @param evidenceTime from when the oldest part is
 * @param hosts the other hosts of the inventory
 * @param wholeInventoryVisible whether the account sees every machine
 */
public record ReadingContext(
        Origin origin,
        Optional<String> vcenter,
        Instant evidenceTime,
        OtherHosts hosts,
        Tristate wholeInventoryVisible) {}
