package org.directpathguard.simulator.service;

import java.util.List;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.world.HostHardware.Partition;

/** Writes partition tables down. */
final class PartitionTables {

    private static final int SECTOR = 512;

    private PartitionTables() {}

    static Element info(String name, String path, Element disk, List<Partition> table) {
        List<Element> attributes =
                table.stream().map(PartitionTables::attributes).toList();
        List<Element> ranges = table.stream().map(PartitionTables::range).toList();
        String sectors = disk.textAt("capacity", "block");
        return Vim.object(
                name,
                "HostDiskPartitionInfo",
                Vim.text("deviceName", path),
                Vim.object(
                        "spec",
                        "",
                        List.of(
                                List.of(
                                        Vim.text("partitionFormat", table.isEmpty() ? "unknown" : "gpt"),
                                        Vim.text("totalSectors", sectors)),
                                attributes)),
                Vim.object("layout", "", List.of(List.of(sectors("total", Long.parseLong(sectors))), ranges)));
    }

    private static Element attributes(Partition partition) {
        return Vim.data(
                "partition",
                Vim.text("partition", partition.number()),
                Vim.text("startSector", partition.startSector()),
                Vim.text("endSector", partition.endSector()),
                Vim.text("type", partition.type()),
                Vim.text("guid", partition.guid()),
                Vim.text("logical", false),
                Vim.text("attributes", 0));
    }

    private static Element range(Partition partition) {
        return Vim.data(
                "partition",
                Vim.text("partition", partition.number()),
                Vim.text("type", partition.type()),
                sectors("start", partition.startSector()),
                sectors("end", partition.endSector()));
    }

    private static Element sectors(String name, long number) {
        return Vim.data(name, Vim.text("blockSize", SECTOR), Vim.text("block", number));
    }
}
