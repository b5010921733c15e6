package org.directpathguard.simulator.schema;

/**
 * A published version of the vSphere API.
 *
 * @param label as it stands in {@code urn:vim25/LABEL}
 * @param order its place among all published versions, the oldest first
 */
public record ApiVersion(String label, int order) implements Comparable<ApiVersion> {

    @Override
    public int compareTo(ApiVersion other) {
        return Integer.compare(order, other.order);
    }

    /**
     * Tells whether a client of this version knows something.
     *
     * @param since the version that brought it
     * @return true if this version is the same or newer
     */
    public boolean knows(ApiVersion since) {
        return order >= since.order;
    }

    @Override
    public String toString() {
        return label;
    }
}
