package org.directpathguard.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.directpathguard.host.HostIdentity;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.host.PassthroughRow;
import org.directpathguard.host.PciFunction;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.pci.PciIdentity;
import org.directpathguard.pci.PciSpelling;
import org.jspecify.annotations.Nullable;

/**
 * What each passthrough flag was set for when it was first seen.
 *
 * <p>A flag is kept by address, so after a card was added, moved or removed it may point at another device. This memory
 * tells: a flag seen for the first time is remembered with the identity of its function, one that was taken away is
 * forgotten, and the identity of a flag that stays is never replaced. ESXi keeps the flag of an address that is empty for
 * a while, and so does this memory. As a file it is plain text, one flag a line.
 */
public final class FlagMemory {

    private static final String HEAD =
            "# directpath-guard/flags/1: host, address, vendor:device:subsystem vendor:subsystem";
    private static final Pattern LINE =
            Pattern.compile("(\\S+) (\\S+) ([0-9a-f]{4}):([0-9a-f]{4}):([0-9a-f]{4}):([0-9a-f]{4})");
    private static final int HEXADECIMAL = 16;
    private static final String OWNER_ONLY = "rwx------";

    private final Map<String, Map<PciAddress, PciIdentity>> byHost = new TreeMap<>();

    /** A memory that knows nothing yet. */
    public FlagMemory() {}

    /**
     * Reads a memory.
     *
     * @param file where it is kept; one that does not exist yet knows nothing
     * @return the memory
     * @throws InventoryException if the file can't be read or is none of this program's
     */
    public static FlagMemory read(Path file) throws InventoryException {
        FlagMemory memory = new FlagMemory();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    memory.remember(file, line);
                }
            }
        } catch (NoSuchFileException notYet) {
            return memory;
        } catch (IOException unreadable) {
            throw new InventoryException(
                    "The memory of passthrough flags " + file + " can't be read.",
                    "Name a file that is readable, or one that does not exist yet.",
                    unreadable);
        }
        return memory;
    }

    private void remember(Path file, String line) throws InventoryException {
        Matcher parts = LINE.matcher(line);
        Optional<PciAddress> address = parts.matches() ? PciSpelling.VSPHERE.parse(parts.group(2)) : Optional.empty();
        if (address.isEmpty()) {
            throw new InventoryException(
                    file + " is no memory of passthrough flags: '" + line + "'.",
                    "Name a file that this program wrote, or one that does not exist yet.");
        }
        flags(parts.group(1))
                .put(
                        address.get(),
                        new PciIdentity(
                                id(parts.group(3)), id(parts.group(4)), id(parts.group(5)), id(parts.group(6))));
    }

    private static int id(String digits) {
        return Integer.parseInt(digits, HEXADECIMAL);
    }

    /**
     * What is remembered of a host.
     *
     * @param snapshot the host
     * @return the identity each flag was set for, by address
     */
    public synchronized Map<PciAddress, PciIdentity> of(HostSnapshot snapshot) {
        return Map.copyOf(byHost.getOrDefault(key(snapshot), Map.of()));
    }

    /**
     * Takes note of a host's flags.
     *
     * @param snapshot the host; without its passthrough rows or functions nothing is remembered or forgotten
     * @return true if the memory changed
     */
    public synchronized boolean note(HostSnapshot snapshot) {
        Optional<List<PassthroughRow>> rows = snapshot.pci().passthrough().value();
        Optional<List<PciFunction>> functions = snapshot.pci().functions().value();
        if (rows.isEmpty() || functions.isEmpty()) {
            return false;
        }
        Map<PciAddress, PciIdentity> known = flags(key(snapshot));
        Map<PciAddress, PciIdentity> before = new LinkedHashMap<>(known);
        TreeSet<PciAddress> set = new TreeSet<>();
        rows.get().stream()
                .filter(row -> row.enabled().mayBe() || row.active().mayBe())
                .forEach(row -> set.add(row.address()));
        rows.get().stream()
                .map(PassthroughRow::address)
                .filter(address -> !set.contains(address))
                .forEach(known::remove);
        for (PciFunction function : functions.get()) {
            if (set.contains(function.address())) {
                known.putIfAbsent(function.address(), function.identity());
            }
        }
        return !known.equals(before);
    }

    /**
     * Writes the memory beside the old one, then puts it in its place, so that a crash leaves the one or the other. A
     * missing folder is made, readable by its owner only.
     *
     * @param file where it is kept
     * @throws InventoryException if it can't be written
     */
    public synchronized void write(Path file) throws InventoryException {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        byHost.forEach((host, flags) -> flags.forEach((address, identity) -> text.append(host)
                .append(' ')
                .append(address)
                .append(' ')
                .append(identity)
                .append('\n')));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            makeFolder(file.toAbsolutePath().getParent());
            Files.writeString(fresh, text, StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new InventoryException(
                    "The memory of passthrough flags can't be written to " + file + ".",
                    "Name a file in a folder that may be written to.",
                    unwritable);
        }
    }

    private static void makeFolder(@Nullable Path folder) throws IOException {
        if (folder == null || Files.isDirectory(folder)) {
            return;
        }
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] permissions = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
                }
                : new FileAttribute<?>[0];
        Files.createDirectories(folder, permissions);
    }

    private Map<PciAddress, PciIdentity> flags(String host) {
        return byHost.computeIfAbsent(host, absent -> new TreeMap<>());
    }

    private static String key(HostSnapshot snapshot) {
        HostIdentity host = snapshot.identity();
        return host.uuid()
                .orElseGet(() -> host.vcenter().orElse("") + "/" + host.moid())
                .replaceAll("\\s", "_");
    }
}
