package org.directpathguard.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.directpathguard.repair.archive.PassthroughEntry;
import org.directpathguard.repair.archive.StateArchive;
import org.directpathguard.repair.bank.Bank;
import org.directpathguard.repair.bank.StateFile;
import org.directpathguard.repair.disk.DiskIdentity;

/** A small picture: the disk, its banks, the state in each, and the devices that the state gives away. */
final class Picture {

    private static final int VALID = 0;
    private static final int UPGRADING = 1;
    private static final int DIRTY = 2;
    private static final int INVALID = 3;

    private final TextStyle style;

    Picture(TextStyle style) {
        this.style = style;
    }

    List<String> of(RepairPlan plan) {
        List<String> lines = new ArrayList<>();
        boolean archive = plan.target().kind() == Kind.ARCHIVE;
        if (!archive) {
            lines.add(style.strong(Paragraph.printable(plan.target().name()))
                    + plan.target()
                            .found()
                            .flatMap(found -> found.disk())
                            .map(disk -> style.faint("  " + disk(disk)))
                            .orElse(""));
        }
        List<StatePlan> states = plan.states();
        for (int i = 0; i < states.size(); i++) {
            boolean last = i == states.size() - 1;
            StatePlan state = states.get(i);
            if (archive) {
                lines.add(style.strong(Paragraph.printable(state.state().path())));
                lines.addAll(archive(state, ""));
            } else {
                lines.add(style.branch(last) + bank(state));
                lines.addAll(state(state, style.trunk(last)));
            }
        }
        return lines;
    }

    private static String disk(DiskIdentity disk) {
        double gigabytes = disk.sectorCount() * (double) disk.sectorSize() / 1e9;
        return String.format(Locale.ROOT, "%s, %.1f GB, %d-byte sectors", disk.scheme(), gigabytes, disk.sectorSize());
    }

    private String bank(StatePlan state) {
        Optional<Bank> bank = state.state().bank();
        String facts = bank.map(found -> "build " + orMissing(found.bootConfig().build()) + ", updated "
                        + found.bootConfig().updated() + ", "
                        + bootstate(found.bootConfig().bootstate())
                        + (state.state().valid() ? "" : ", not bootable"))
                .orElse("");
        String name =
                style.strong(String.format(Locale.ROOT, "%-8s", state.state().name()));
        String next = state.state().bootsNext() ? "  " + style.good(style.arrow() + " boots next") : "";
        return name + " " + Paragraph.printable(facts) + next;
    }

    private List<String> state(StatePlan state, String trunk) {
        Optional<StateFile> file = state.examined().file();
        if (file.isEmpty()) {
            return List.of(trunk + style.branch(true) + style.bad("no readable state"));
        }
        List<String> lines = new ArrayList<>();
        lines.add(trunk + style.branch(true) + Paragraph.printable(file.get().name()) + style.faint(layers(state)));
        lines.addAll(archive(state, trunk + style.trunk(true)));
        return lines;
    }

    private static String layers(StatePlan state) {
        return state.examined()
                .archive()
                .map(archive -> "  " + archive.compression().text() + ", encryption "
                        + archive.encryption().text())
                .orElse("");
    }

    private List<String> archive(StatePlan state, String trunk) {
        Optional<StateArchive> archive = state.examined().archive();
        if (archive.isEmpty()) {
            return List.of(trunk + style.branch(true) + style.bad("damaged or not understood"));
        }
        List<PassthroughEntry> entries = state.entries();
        if (entries.isEmpty()) {
            return List.of(trunk + style.branch(true) + none(archive.get()));
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            lines.add(trunk + style.branch(i == entries.size() - 1) + entry(entries.get(i), state));
        }
        return lines;
    }

    private String none(StateArchive archive) {
        return switch (archive.encryption()) {
            case NONE, OBFUSCATED -> style.good("no passthrough entry");
            case TPM -> style.bad("sealed by the TPM: cannot be read");
            case UNKNOWN -> style.bad("sealed in an unknown way: cannot be read");
        };
    }

    private String entry(PassthroughEntry entry, StatePlan state) {
        String address = entry.address().map(Object::toString).orElse(entry.key());
        String name = entry.vmkname().map(text -> " " + text).orElse("");
        String ids = entry.vendorId()
                .flatMap(vendor -> entry.deviceId().map(device -> " " + vendor + ":" + device))
                .orElse("");
        boolean stays = state.writes() && !state.choice().entries().contains(entry);
        return Paragraph.printable(address + name + ids + " " + entry.role().text()) + "  "
                + (stays ? "passthrough, stays" : style.bad(state.isUnclear(entry) ? "owner not told" : "PASSTHROUGH"));
    }

    private static String orMissing(String build) {
        return build.isBlank() ? "missing" : build;
    }

    private static String bootstate(int bootstate) {
        return switch (bootstate) {
            case VALID -> "valid";
            case UPGRADING -> "upgrade pending";
            case DIRTY -> "upgrade not confirmed";
            case INVALID -> "invalid";
            default -> "bootstate " + bootstate;
        };
    }
}
