package org.directpathguard.simulator.backup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Files that can be fetched from a simulated server for a while. Safe for many threads. */
public final class Downloads {

    private static final int KEPT = 20;

    private final String server;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /**
     * Starts without a file.
     *
     * @param server scheme and authority of the server, as it writes them into an address
     */
    public Downloads(String server) {
        this.server = server;
    }

    /**
     * Puts a file up; the oldest gives way when there are many.
     *
     * @param name its name
     * @param bytes its contents
     * @return where to fetch it; nobody can guess it
     */
    public synchronized String publish(String name, byte[] bytes) {
        String path = UUID.randomUUID() + "/" + name;
        files.put(path, bytes.clone());
        if (files.size() > KEPT) {
            files.remove(files.keySet().iterator().next());
        }
        return server + "/downloads/" + path;
    }

    /**
     * Finds a file.
     *
     * @param path what follows {@code /downloads/} in its address
     * @return its contents, or empty
     */
    public synchronized Optional<byte[]> find(String path) {
        return Optional.ofNullable(files.get(path)).map(byte[]::clone);
    }
}
