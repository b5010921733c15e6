package org.directpathguard.inventory;

import org.directpathguard.check.Freshness;
import org.directpathguard.host.HostSnapshot;

/**
 * The best that is known of a host.
 *
 * @param snapshot the host
 * @param freshness whether that can be taken for what is so now
 */
public record KnownHost(HostSnapshot snapshot, Freshness freshness) {}
