package org.directpathguard.simulator.render;

import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;

/** Shares and limits: the same everywhere, because no story turns on them. */
final class Ownership {

    private Ownership() {}

    static Element resourceConfig(String name, ObjectReference entity) {
        return Vim.data(
                name, Vim.reference("entity", entity), allocation("cpuAllocation"), allocation("memoryAllocation"));
    }

    private static Element allocation(String name) {
        return Vim.data(
                name,
                Vim.text("reservation", 0),
                Vim.text("expandableReservation", true),
                Vim.text("limit", -1),
                Vim.data("shares", Vim.text("shares", 4000), Vim.text("level", "normal")));
    }

    static Element runtime(String name) {
        return Vim.data(name, usage("memory"), usage("cpu"), Vim.text("overallStatus", "green"));
    }

    private static Element usage(String name) {
        return Vim.data(
                name,
                Vim.text("reservationUsed", 0),
                Vim.text("reservationUsedForVm", 0),
                Vim.text("unreservedForPool", 0),
                Vim.text("unreservedForVm", 0),
                Vim.text("overallUsage", 0),
                Vim.text("maxUsage", 0));
    }
}
