package org.directpathguard.simulator.plan;

/** The releases of ESXi that simulated hosts run. Version and build numbers are those of real releases. */
public enum EsxiRelease {
    /** The release of the incident that the product exists for. */
    V6_5("6.5.0", "5969303", "6.5"),
    /** The last release before passthrough could change without a reboot. */
    V6_7_U3("6.7.0", "14320388", "6.7.3"),
    /** The first generation with one OSDATA volume in place of scratch and diagnostic partitions. */
    V7_0_U3("7.0.3", "21313628", "7.0.3.0"),
    /** An 8.0 release of which a public recording exists. */
    V8_0_U2("8.0.2", "21997540", "8.0.2.0"),
    /** The release of the sample vCenter. */
    V8_0_U3("8.0.3", "24022510", "8.0.3.0");

    private final String version;
    private final String build;
    private final String apiVersion;

    EsxiRelease(String version, String build, String apiVersion) {
        this.version = version;
        this.build = build;
        this.apiVersion = apiVersion;
    }

    /** {@return for instance {@code 6.5.0}} */
    public String version() {
        return version;
    }

    /** {@return the build number} */
    public String build() {
        return build;
    }

    /** {@return the version of the API that the release itself speaks} */
    public String apiVersion() {
        return apiVersion;
    }

    /** {@return true from 7.0 on: system storage lies on an OSDATA volume, and functions may change hands at once} */
    public boolean isSevenOrNewer() {
        return compareTo(V7_0_U3) >= 0;
    }
}
