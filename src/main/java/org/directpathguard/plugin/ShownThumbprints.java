package org.directpathguard.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.directpathguard.vsphere.trust.Thumbprint;

/**
 * Remembers in the service's folder by which certificates it was known, also across restarts: a vCenter that was not told
 * of a change is still recognised as one that knows this very service. Thumbprints are no secret.
 */
final class ShownThumbprints {

    private static final int MOST = 20;

    private final Path file;

    ShownThumbprints(Path folder) {
        this.file = folder.resolve("shown-certificates");
    }

    /**
     * Writes down what is shown now.
     *
     * @param now the thumbprint of the certificate
     * @return those that were shown before
     * @throws IOException if the file can't be read or written
     */
    Set<Thumbprint> show(Thumbprint now) throws IOException {
        Set<Thumbprint> before = read();
        before.remove(now);
        List<Thumbprint> all = new ArrayList<>(before);
        all.add(now);
        List<String> lines = all.subList(Math.max(0, all.size() - MOST), all.size()).stream()
                .map(Thumbprint::toString)
                .toList();
        Files.createDirectories(file.getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, lines);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        return before;
    }

    private Set<Thumbprint> read() throws IOException {
        Set<Thumbprint> known = new LinkedHashSet<>();
        if (Files.exists(file)) {
            Files.readAllLines(file).stream()
                    .map(Thumbprint::parse)
                    .flatMap(Optional::stream)
                    .forEach(known::add);
        }
        return known;
    }
}
