package org.directpathguard.host;

import java.util.List;

/**
 * Somebody who holds the privilege {@code Host.Config.PciPassthru} on a host, and so may toggle passthrough there.
 *
 * @param principal the name as the permission has it, mostly {@code DOMAIN\name}
 * @param group true for a group; who its members are is not known
 * @param role name of the role that holds the privilege
 * @param place the object on which the permission was given: the host or one above it
 * @param exceptMembersOf groups that were given a role without the privilege nearer to the host: their members do not hold it
 *     by this permission
 */
public record ToggleHolder(String principal, boolean group, String role, Place place, List<String> exceptMembersOf) {

    /**
     * An object of the inventory.
     *
     * @param type type of the managed object, for instance {@code Folder}
     * @param moid managed object id
     * @param name its name; empty when it could not be read
     */
    public record Place(String type, String moid, String name) {}

    /** Copies the list. */
    public ToggleHolder {
        exceptMembersOf = List.copyOf(exceptMembersOf);
    }
}
