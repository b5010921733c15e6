package org.directpathguard.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Version and commit, as the build wrote them down. */
final class Version implements IVersionProvider {

    Version() {}

    @Override
    public String[] getVersion() throws IOException {
        String version = read("/META-INF/build-info.properties").getProperty("build.version", "(unpackaged)");
        String commit = read("/git.properties").getProperty("git.commit.id.abbrev", "unknown");
        return new String[] {"directpath-guard " + version + ", commit " + commit};
    }

    private static Properties read(String resource) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream(resource)) {
            if (in != null) {
                properties.load(in);
            }
        }
        return properties;
    }
}
