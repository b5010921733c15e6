package org.directpathguard.host;

/**
 * A host that mounts a datastore ({@code DatastoreHostMount}).
 *
 * @param hostMoid the host
 * @param hostName its name, or its id when the name is not known
 * @param mounted {@code mountInfo.mounted} (5.0)
 * @param accessible {@code mountInfo.accessible} (5.0)
 * @param hostConnected whether the server talks to that host, unknown when it was not read
 */
public record HostMount(
        String hostMoid, String hostName, Tristate mounted, Tristate accessible, Tristate hostConnected) {}
