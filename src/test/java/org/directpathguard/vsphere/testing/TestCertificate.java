package org.directpathguard.vsphere.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A self-signed certificate made by the JDK's own keytool. */
public final class TestCertificate {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private static final Object LOCK = new Object();

    private static @Nullable TestCertificate valid;

    private final KeyStore store;

    private TestCertificate(KeyStore store) {
        this.store = store;
    }

    /** A certificate for 127.0.0.1 and localhost, valid now; one for all suites, because making one takes a while. */
    public static TestCertificate valid() throws Exception {
        synchronized (LOCK) {
            if (valid == null) {
                Path folder = Files.createTempDirectory("certificate");
                folder.toFile().deleteOnExit();
                valid = another(folder);
            }
            return valid;
        }
    }

    /** Another certificate for 127.0.0.1 and localhost, valid now. */
    public static TestCertificate another(Path folder) throws Exception {
        return make(folder, "ip:127.0.0.1,dns:localhost", "-1d", 30);
    }

    /** A certificate for 127.0.0.1 whose validity is over. */
    public static TestCertificate expired(Path folder) throws Exception {
        return make(folder, "ip:127.0.0.1", "-40d", 10);
    }

    /** A certificate for 127.0.0.1 whose validity has not begun. */
    public static TestCertificate ofTomorrow(Path folder) throws Exception {
        return make(folder, "ip:127.0.0.1", "+1d", 10);
    }

    /** A certificate for another machine. */
    public static TestCertificate forAnotherName(Path folder) throws Exception {
        return make(folder, "dns:vcenter.example.com", "-1d", 30);
    }

    private static TestCertificate make(Path folder, String names, String start, int days)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path own = Files.createTempDirectory(folder, "certificate");
        Path file = own.resolve("server.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        List<String> command = new ArrayList<>(List.of(keytool.toString(), "-genkeypair", "-alias", "server"));
        command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=Test vCenter, O=Laboratory"));
        command.addAll(List.of("-ext", "san=" + names, "-ext", "bc=ca:true", "-startdate", start));
        command.addAll(List.of("-validity", String.valueOf(days), "-storetype", "PKCS12"));
        command.addAll(List.of("-storepass", String.valueOf(PASSWORD), "-keystore", file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("keytool failed: " + output);
        }
        own.toFile().deleteOnExit();
        file.toFile().deleteOnExit();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return new TestCertificate(store);
    }

    /** A context for a server that shows this certificate. */
    public SSLContext serverContext() throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** The certificate itself. */
    public Certificate certificate() throws GeneralSecurityException {
        return store.getCertificate("server");
    }

    /** Writes the certificate as a PEM file. */
    public Path writePem(Path file) throws Exception {
        return Files.writeString(file, pem("CERTIFICATE", certificate().getEncoded()));
    }

    /** Writes the private key as a PEM file. */
    public Path writeKey(Path file) throws Exception {
        return Files.writeString(
                file, pem("PRIVATE KEY", store.getKey("server", PASSWORD).getEncoded()));
    }

    private static String pem(String kind, byte[] content) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n";
    }
}
