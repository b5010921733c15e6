package org.directpathguard.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/** An authority that signs client certificates, made by the JDK's own keytool. */
final class SiteAuthority {

    private static final String PASSWORD = "changeit";

    private final Path folder;
    private final Path store;
    private final Path pem;

    private SiteAuthority(Path folder) {
        this.folder = folder;
        this.store = folder.resolve("authority.p12");
        this.pem = folder.resolve("authority.pem");
    }

    static SiteAuthority make(Path folder) throws IOException, InterruptedException {
        SiteAuthority authority = new SiteAuthority(Files.createDirectories(folder));
        authority.keytool(
                authority.store, "-genkeypair", "-alias", "ca", "-keyalg", "EC", "-dname", "CN=Site", "-ext", "bc:c");
        authority.keytool(authority.store, "-exportcert", "-alias", "ca", "-rfc", "-file", authority.pem.toString());
        return authority;
    }

    Path pem() {
        return pem;
    }

    /**
     * Signs a certificate for a client.
     *
     * @param subject who it is for
     * @param start when it begins to count, as keytool writes it
     * @param days for how long it counts
     * @return a key manager that shows it to everybody, whichever authorities are asked for
     */
    KeyManager[] issue(String subject, String start, int days)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path own = Files.createTempDirectory(folder, "client");
        Path keys = own.resolve("client.p12");
        String request = own.resolve("request").toString();
        String signed = own.resolve("signed.pem").toString();
        keytool(keys, "-genkeypair", "-alias", "me", "-keyalg", "EC", "-dname", subject);
        keytool(keys, "-certreq", "-alias", "me", "-file", request);
        keytool(
                store,
                "-gencert",
                "-alias",
                "ca",
                "-infile",
                request,
                "-outfile",
                signed,
                "-rfc",
                "-startdate",
                start,
                "-validity",
                String.valueOf(days),
                "-ext",
                "eku=clientAuth");
        KeyStore loaded = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            loaded.load(in, PASSWORD.toCharArray());
        }
        Certificate[] chain = {read(Path.of(signed)), read(pem)};
        loaded.setKeyEntry("me", loaded.getKey("me", PASSWORD.toCharArray()), PASSWORD.toCharArray(), chain);
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(loaded, PASSWORD.toCharArray());
        return new KeyManager[] {new Shown((X509ExtendedKeyManager) factory.getKeyManagers()[0])};
    }

    private static Certificate read(Path file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    private void keytool(Path keyStore, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore", keyStore.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("keytool failed: " + output);
        }
    }

    /** Shows the one certificate also where the server asks for those of another authority. */
    private static final class Shown extends X509ExtendedKeyManager {

        private final X509ExtendedKeyManager keys;

        Shown(X509ExtendedKeyManager keys) {
            this.keys = keys;
        }

        @Override
        public String chooseEngineClientAlias(String[] types, Principal @Nullable [] issuers, SSLEngine engine) {
            return "me";
        }

        @Override
        public String chooseClientAlias(String[] types, Principal @Nullable [] issuers, Socket socket) {
            return "me";
        }

        @Override
        public String[] getClientAliases(String type, Principal @Nullable [] issuers) {
            return new String[] {"me"};
        }

        @Override
        public String[] getServerAliases(String type, Principal @Nullable [] issuers) {
            return new String[0];
        }

        @Override
        public @Nullable String chooseServerAlias(String type, Principal @Nullable [] issuers, Socket socket) {
            return null;
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return keys.getCertificateChain(alias);
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return keys.getPrivateKey(alias);
        }
    }
}
