package org.directpathguard.simulator.plan;

/** A file system that a host has mounted. */
public sealed interface VolumePlan {

    /** {@return its name; empty for volumes without one} */
    String name();

    /** {@return its size in bytes} */
    long bytes();

    /** {@return its path below {@code /vmfs/volumes/}} */
    String uuid();

    /**
     * VMFS on a partition of a disk.
     *
     * @param name the datastore's name
     * @param uuid its id
     * @param disk the canonical name of the disk
     * @param partition the partition's number
     * @param bytes its size
     * @param local true if the disk is local
     * @param ssd true on flash
     * @param osData true for the system's own OSDATA volume of 7.0 and newer, which is no datastore
     */
    record Vmfs(
            String name,
            String uuid,
            String disk,
            int partition,
            long bytes,
            boolean local,
            boolean ssd,
            boolean osData)
            implements VolumePlan {}

    /**
     * FAT on a partition of the boot disk: boot banks, and scratch before 7.0. The API shows no disk for it.
     *
     * @param name {@code BOOTBANK1} and so on from 7.0 on, empty before
     * @param uuid its id
     * @param bytes its size
     */
    record Fat(String name, String uuid, long bytes) implements VolumePlan {}

    /**
     * An NFS export.
     *
     * @param name the datastore's name
     * @param uuid its id
     * @param server the server's name or address
     * @param export the exported path
     * @param bytes its size
     */
    record Nfs(String name, String uuid, String server, String export, long bytes) implements VolumePlan {}

    /**
     * The vSAN datastore of a cluster.
     *
     * @param name the datastore's name
     * @param uuid the cluster's id
     * @param bytes its size
     */
    record Vsan(String name, String uuid, long bytes) implements VolumePlan {}
}
