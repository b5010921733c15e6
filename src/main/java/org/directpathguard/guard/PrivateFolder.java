package org.directpathguard.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders that only their owner may look into. */
final class PrivateFolder {

    private PrivateFolder() {}

    static Path make(Path folder) throws IOException {
        boolean fresh = !Files.isDirectory(folder);
        Files.createDirectories(folder);
        PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (fresh && view != null) {
            view.setPermissions(PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }
}
