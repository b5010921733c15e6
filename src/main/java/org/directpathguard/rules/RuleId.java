package org.directpathguard.rules;

import java.util.Arrays;
import java.util.Optional;

/** Every rule with its id, its severity by default, and whether a policy may lower it. */
public enum RuleId {
    /** The host boots from a disk on a leaving function. */
    BOOT_DEVICE("boot-device", Severity.BLOCK, false, "The host boots from this device"),
    /** No adapter is left that carries anything in use. */
    ONLY_STORAGE_CONTROLLER("only-storage-controller", Severity.BLOCK, true, "The only storage controller in use"),
    /** A block datastore is lost. */
    DATASTORE_LOSS("datastore-loss", Severity.BLOCK, true, "A datastore is lost"),
    /** The system's own data volume is lost. */
    OSDATA_VOLUME("osdata-volume", Severity.BLOCK, false, "The ESX-OSData volume is lost"),
    /** A disk that vSAN uses is lost. */
    VSAN_DISK("vsan-disk", Severity.BLOCK, false, "A vSAN disk is lost"),
    /** A disk that a machine maps directly is lost. */
    RDM_DISK("rdm-disk", Severity.BLOCK, true, "A raw device mapping loses its disk"),
    /** A disk in use loses one of several paths. */
    PATH_REDUNDANCY("path-redundancy", Severity.WARN, true, "A disk loses a path"),
    /** The core dump partition is lost. */
    COREDUMP_TARGET("coredump-target", Severity.WARN, true, "The core dump partition is lost"),
    /** Scratch is lost. */
    SCRATCH_LOCATION("scratch-location", Severity.WARN, true, "The scratch location is lost"),
    /** Swap or cache is lost. */
    SWAP_LOCATION("swap-location", Severity.WARN, true, "Swap or cache is lost"),
    /** A management network loses uplinks. */
    MANAGEMENT_NETWORK("management-network", Severity.BLOCK, true, "The management network loses an uplink"),
    /** A storage network loses uplinks. */
    STORAGE_NETWORK("storage-network", Severity.BLOCK, true, "A storage network loses an uplink"),
    /** vMotion, fault tolerance or replication loses uplinks. */
    SERVICE_NETWORK("service-network", Severity.WARN, true, "A VMkernel service loses an uplink"),
    /** A network of virtual machines loses uplinks. */
    VM_NETWORK("vm-network", Severity.WARN, true, "A virtual machine network loses an uplink"),
    /** The host boots from USB or SD and a USB controller leaves. */
    USB_BOOT("usb-boot", Severity.BLOCK, false, "The host boots from USB or SD"),
    /** The last USB controller leaves. */
    USB_INPUT("usb-input", Severity.WARN, true, "The last USB controller leaves"),
    /** The last display leaves. */
    CONSOLE_DISPLAY("console-display", Severity.WARN, true, "The console loses its display"),
    /** More functions leave than were asked for. */
    DEPENDENT_DEVICES("dependent-devices", Severity.WARN, true, "Other functions leave with it"),
    /** Other changes wait for the next start of the host. */
    PENDING_CHANGE("pending-change", Severity.WARN, true, "Other changes are pending"),
    /** The change may take effect without a reboot. */
    APPLIES_AT_ONCE("applies-at-once", Severity.INFO, false, "It may take effect at once"),
    /** A physical function with active virtual functions leaves. */
    SRIOV_FUNCTIONS("sriov-functions", Severity.WARN, true, "Its virtual functions go with it"),
    /** A memory tier is lost. */
    MEMORY_TIERING("memory-tiering", Severity.BLOCK, false, "A memory tier is lost"),
    /** The address now holds another device than when its flag was set. */
    STALE_FLAG("stale-flag", Severity.WARN, true, "The flag was set for another device"),
    /** The host does not offer the toggle. */
    NOT_CAPABLE("not-capable", Severity.INFO, false, "The host does not offer the toggle"),
    /** A machine holds the device. */
    ASSIGNED_TO_VM("assigned-to-vm", Severity.INFO, false, "A virtual machine holds it"),
    /** The host has lost its footing to passthrough already. */
    HOST_BROKEN("host-broken", Severity.BLOCK, false, "The host has lost its footing already"),
    /** Something that the verdict needs is not known. */
    EVIDENCE_INCOMPLETE("evidence-incomplete", Severity.BLOCK, true, "Something the verdict needs is not known"),
    /** An approved override lowered findings. */
    OVERRIDE("override", Severity.INFO, false, "An override is in force");

    private final String id;
    private final Severity severity;
    private final boolean lowerable;
    private final String title;

    RuleId(String id, Severity severity, boolean lowerable, String title) {
        this.id = id;
        this.severity = severity;
        this.lowerable = lowerable;
        this.title = title;
    }

    /**
     * A rule by its id.
     *
     * @param id for instance {@code boot-device}
     * @return the rule, empty when there is none of that name
     */
    public static Optional<RuleId> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
    }

    /** {@return the id in documents, policies and on the command line} */
    public String id() {
        return id;
    }

    /** {@return the severity of its worst case} */
    public Severity severity() {
        return severity;
    }

    /**
     * Whether a policy may lower findings of this rule at all. Which of them is decided by {@link Finding#lowerable}, since
     * some rules have cases that stay.
     *
     * @return true if it may
     */
    public boolean lowerable() {
        return lowerable;
    }

    /** {@return what the rule finds, as a heading} */
    public String title() {
        return title;
    }
}
