package org.directpathguard.vsphere.dump;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.directpathguard.vsphere.VsphereException;

/**
 * The files of a saved inventory, by what their names say they hold: {@code NNNN-Type-moid.xml} with the id escaped as in
 * URLs. Folders beside them hold answers of methods, which nobody here reads, and other files are left alone.
 */
final class DumpFolder {

    private static final Pattern NAME = Pattern.compile("\\d+-([A-Za-z0-9]+)-(.+)\\.xml");
    private static final String SAVE_AGAIN = "Save it again into an empty folder with: govc object.save -d DIR";

    private final Path folder;
    private final Map<String, Map<String, Path>> files = new TreeMap<>();
    private Instant newest = Instant.EPOCH;

    private DumpFolder(Path folder) {
        this.folder = folder;
    }

    static DumpFolder open(Path folder) throws VsphereException {
        if (!Files.isDirectory(folder)) {
            throw new DamagedDumpException("There is no folder " + folder + ".", SAVE_AGAIN);
        }
        DumpFolder dump = new DumpFolder(folder);
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path file : entries.sorted().toList()) {
                dump.take(file);
            }
        } catch (IOException e) {
            throw new DamagedDumpException("The folder " + folder + " can't be read.", "Check its permissions.", e);
        }
        if (dump.files.isEmpty()) {
            throw new DamagedDumpException(
                    "The folder " + folder + " holds no saved objects (files such as 0001-HostSystem-host-21.xml).",
                    SAVE_AGAIN);
        }
        return dump;
    }

    private void take(Path file) throws IOException, VsphereException {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches() || !Files.isRegularFile(file)) {
            return;
        }
        String moid = URLDecoder.decode(name.group(2), StandardCharsets.UTF_8);
        Path other =
                files.computeIfAbsent(name.group(1), type -> new TreeMap<>()).putIfAbsent(moid, file);
        if (other != null) {
            throw new DamagedDumpException(
                    "The folder " + folder + " holds " + name.group(1) + " " + moid + " twice: " + other.getFileName()
                            + " and " + file.getFileName() + ".",
                    SAVE_AGAIN);
        }
        Instant modified = Files.getLastModifiedTime(file).toInstant();
        newest = modified.isAfter(newest) ? modified : newest;
    }

    Optional<Path> file(String type, String moid) {
        return Optional.ofNullable(files.getOrDefault(type, Map.of()).get(moid));
    }

    Collection<Path> files(String type) {
        return new ArrayList<>(files.getOrDefault(type, Map.of()).values());
    }

    /** {@return when the newest file was written} */
    Instant newest() {
        return newest;
    }

    DamagedDumpException noHosts() {
        return new DamagedDumpException(
                "The folder " + folder + " holds no saved host (no file such as 0001-HostSystem-host-21.xml).",
                "Save the whole inventory, not a part of it: govc object.save -d DIR");
    }

    static DamagedDumpException damaged(Path file, String what, Throwable cause) {
        return new DamagedDumpException(
                "The saved object " + file + " can't be read: " + what + ".", SAVE_AGAIN, cause);
    }

    static DamagedDumpException foreign(Path file, List<String> found) {
        return new DamagedDumpException(
                "The file " + file + " does not hold what its name says, but " + String.join(" ", found) + ".",
                SAVE_AGAIN);
    }
}
