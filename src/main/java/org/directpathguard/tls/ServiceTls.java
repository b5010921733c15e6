package org.directpathguard.tls;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.directpathguard.host.InventoryException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Decides, before the service starts, whether it speaks TLS and with which certificate, in settings of Spring Boot: a
 * bundle that is read again when its files change. Whoever sets {@code server.ssl} is left alone.
 *
 * <p>TLS is spoken wherever others than this machine can reach the service, and where {@code guard.tls.enabled} or a
 * certificate says so. Without a certificate, one is made on the first start and kept.
 */
public final class ServiceTls implements EnvironmentPostProcessor, Ordered {

    /** The name of the bundle with the service's certificate. */
    public static final String BUNDLE = "guard";

    private static final String ENABLED = "guard.tls.enabled";
    private static final String CERTIFICATE = "guard.tls.certificate";
    private static final String PRIVATE_KEY = "guard.tls.private-key";
    private static final String NAMES = "guard.tls.names";

    /** Made by Spring. */
    public ServiceTls() {}

    /** After the configuration files are read. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (isWanted(environment) && !isSetByHand(environment)) {
            try {
                environment.getPropertySources().addLast(new MapPropertySource("guard-tls", settings(environment)));
            } catch (InventoryException e) {
                throw new IllegalStateException(e.problem(), e);
            }
        }
    }

    private static boolean isWanted(ConfigurableEnvironment environment) {
        String enabled = environment.getProperty(ENABLED, "");
        if (!enabled.isBlank()) {
            return Boolean.parseBoolean(enabled.strip());
        }
        return environment.containsProperty(CERTIFICATE)
                || environment.containsProperty(PRIVATE_KEY)
                || !isLoopback(environment.getProperty("server.address", "127.0.0.1"));
    }

    /** An address that can't be resolved is refused when the service begins to listen. */
    private static boolean isLoopback(String address) {
        try {
            return Arrays.stream(InetAddress.getAllByName(address)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isSetByHand(ConfigurableEnvironment environment) {
        return List.of("bundle", "certificate", "key-store", "enabled").stream()
                .anyMatch(name -> environment.containsProperty("server.ssl." + name));
    }

    private static Map<String, Object> settings(ConfigurableEnvironment environment) throws InventoryException {
        KeyFiles files = files(environment);
        Map<String, Object> settings = new HashMap<>();
        String bundle = "spring.ssl.bundle.pem." + BUNDLE + ".";
        settings.put(
                bundle + "keystore.certificate", files.certificate().toUri().toString());
        settings.put(bundle + "keystore.private-key", files.privateKey().toUri().toString());
        settings.put(bundle + "reload-on-update", "true");
        settings.put("server.ssl.bundle", BUNDLE);
        return settings;
    }

    private static KeyFiles files(ConfigurableEnvironment environment) throws InventoryException {
        String certificate = environment.getProperty(CERTIFICATE, "");
        String privateKey = environment.getProperty(PRIVATE_KEY, "");
        if (certificate.isBlank() && privateKey.isBlank()) {
            return KeyFiles.own(folder(environment), names(environment));
        }
        for (String file : List.of(certificate, privateKey)) {
            if (file.isBlank() || !Files.isReadable(Path.of(file))) {
                throw new InventoryException(
                        file.isBlank()
                                ? "The service needs both a certificate and its private key."
                                : "The file " + file + " can't be read.",
                        "Set guard.tls.certificate and guard.tls.private-key (--certificate and --private-key) to PEM"
                                + " files that this account may read; or leave both out for a certificate of its own.");
            }
        }
        return new KeyFiles(
                Path.of(certificate).toAbsolutePath(), Path.of(privateKey).toAbsolutePath());
    }

    private static Path folder(ConfigurableEnvironment environment) {
        String data = environment.getProperty("guard.data", "");
        Path base = data.isBlank() ? Path.of(System.getProperty("user.home", "."), ".directpath-guard") : Path.of(data);
        return base.toAbsolutePath().resolve("tls");
    }

    /** What the certificate is valid for: this machine by its names, and what the settings add. */
    private static List<String> names(ConfigurableEnvironment environment) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : environment.getProperty(NAMES, "").split(",", -1)) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        try {
            String host = InetAddress.getLocalHost().getCanonicalHostName();
            names.add(host);
        } catch (UnknownHostException e) {
            // A machine without a name is known by its addresses.
            names.add("localhost");
        }
        String address = environment.getProperty("server.address", "");
        if (!address.isBlank() && !address.equals("0.0.0.0") && !address.equals("::")) {
            names.add(address);
        }
        names.addAll(List.of("localhost", "127.0.0.1"));
        return List.copyOf(names);
    }
}
