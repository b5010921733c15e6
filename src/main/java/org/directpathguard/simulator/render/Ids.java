package org.directpathguard.simulator.render;

import org.directpathguard.simulator.data.ObjectReference;

/** Gives out object ids in the form of vCenter, or of a stand-alone host. */
final class Ids {

    private final boolean vcenter;
    private int last;

    Ids(boolean vcenter) {
        this.vcenter = vcenter;
    }

    boolean vcenter() {
        return vcenter;
    }

    ObjectReference rootFolder() {
        return new ObjectReference("Folder", vcenter ? "group-d1" : "ha-folder-root");
    }

    ObjectReference datacenter() {
        return new ObjectReference("Datacenter", vcenter ? "datacenter-2" : "ha-datacenter");
    }

    /** One of a data center's four folders. */
    ObjectReference folder(String kind) {
        return new ObjectReference(
                "Folder",
                switch (kind) {
                    case "vm" -> vcenter ? "group-v3" : "ha-folder-vm";
                    case "host" -> vcenter ? "group-h4" : "ha-folder-host";
                    case "datastore" -> vcenter ? "group-s5" : "ha-folder-datastore";
                    default -> vcenter ? "group-n6" : "ha-folder-network";
                });
    }

    ObjectReference compute(boolean cluster) {
        String type = cluster ? "ClusterComputeResource" : "ComputeResource";
        return new ObjectReference(type, vcenter ? next(cluster ? "domain-c" : "domain-s") : "ha-compute-res");
    }

    ObjectReference resourcePool() {
        return new ObjectReference("ResourcePool", vcenter ? next("resgroup-") : "ha-root-pool");
    }

    ObjectReference host() {
        return new ObjectReference("HostSystem", vcenter ? next("host-") : "ha-host");
    }

    ObjectReference machine() {
        return new ObjectReference("VirtualMachine", next(vcenter ? "vm-" : ""));
    }

    ObjectReference datastore(String uuid) {
        return new ObjectReference("Datastore", vcenter ? next("datastore-") : uuid);
    }

    ObjectReference network(String name) {
        return new ObjectReference("Network", vcenter ? next("network-") : "HaNetwork-" + name);
    }

    ObjectReference distributedSwitch() {
        return new ObjectReference("VmwareDistributedVirtualSwitch", next("dvs-"));
    }

    private String next(String prefix) {
        last++;
        return prefix + (last + 6);
    }
}
