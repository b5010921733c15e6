package org.directpathguard.guard;

import java.nio.file.Path;

/**
 * Where the service keeps its own files.
 *
 * @param path the folder
 */
public record ServiceFolder(Path path) {}
