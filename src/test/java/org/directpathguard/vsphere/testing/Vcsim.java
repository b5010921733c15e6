package org.directpathguard.vsphere.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.directpathguard.testing.RequiredTools;
import org.directpathguard.vsphere.connection.ConnectionSettings;
import org.directpathguard.vsphere.connection.Credentials;
import org.directpathguard.vsphere.connection.ServerAddress;
import org.directpathguard.vsphere.trust.Trust;

/**
 * govmomi's simulator of a vCenter as a child process on the loopback address. It shows a certificate of this test, so
 * that nothing has to be believed blindly.
 */
public final class Vcsim implements AutoCloseable {

    private static final Pattern STARTED = Pattern.compile("GOVC_URL=https://([^@]*@)?([^/ ]+)/sdk");

    private final Process process;
    private final String address;
    private final Path authority;

    private Vcsim(Process process, String address, Path authority) {
        this.process = process;
        this.address = address;
        this.authority = authority;
    }

    /**
     * Starts the simulator and waits until it serves.
     *
     * @param folder takes the certificate
     * @param options options of vcsim
     */
    public static Vcsim start(Path folder, String... options) throws Exception {
        Path program = RequiredTools.program("vcsim");
        TestCertificate certificate = TestCertificate.valid();
        Path pem = certificate.writePem(folder.resolve("vcsim.pem"));
        Path key = certificate.writeKey(folder.resolve("vcsim.key"));
        List<String> command = new ArrayList<>(List.of(program.toString(), "-l", "127.0.0.1:0"));
        command.addAll(List.of("-tlscert", pem.toString(), "-tlskey", key.toString()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Vcsim(process, started(process), pem);
    }

    private static String started(Process process) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher started = STARTED.matcher(line);
            if (started.find()) {
                return started.group(2);
            }
        }
        throw new IllegalStateException("vcsim ended before it served");
    }

    /** Host and port. */
    public String address() {
        return address;
    }

    /** The certificate that it shows, as a PEM file. */
    public Path authority() {
        return authority;
    }

    /** Settings that trust it by a CA file. */
    public ConnectionSettings settings() throws Exception {
        Credentials credentials = new Credentials("user", "pass"::toCharArray);
        return new ConnectionSettings(ServerAddress.parse(address), credentials, Trust.caFile(authority));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
