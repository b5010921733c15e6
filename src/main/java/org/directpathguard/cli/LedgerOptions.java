package org.directpathguard.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.directpathguard.check.NoVerdictException;
import org.directpathguard.host.InventoryException;
import org.directpathguard.ledger.CheckpointKey;
import org.directpathguard.ledger.Database;
import org.directpathguard.ledger.DatabaseSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.PropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.FileSystemResource;
import picocli.CommandLine.Option;

/** Which ledger is meant: the same settings that the service reads. The service may run meanwhile. */
final class LedgerOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder of the embedded database (default: guard.data of the configuration, else"
                    + " .directpath-guard in the home folder).")
    private @Nullable Path data;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The service's own configuration file; it names the PostgreSQL server where one is used.")
    private @Nullable Path file;

    LedgerOptions() {}

    /** {@return the open database, to be closed} */
    Database open(Surroundings surroundings) throws InventoryException {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
            // The libraries' own words would stand between the lines of a document.
            logging.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
        }
        return Database.open(settings(surroundings));
    }

    /** {@return the public key in the data folder that checkpoints are signed with; empty if there is none} */
    Optional<String> checkpointKey(Surroundings surroundings) throws InventoryException {
        Binder settings = new Binder(ConfigurationPropertySources.from(sources(surroundings)));
        Path folder = data != null
                ? data
                : value(settings, "guard.data")
                        .map(Path::of)
                        .orElseGet(() -> Path.of(System.getProperty("user.home", "."), ".directpath-guard"));
        try {
            return Optional.of(CheckpointKey.verifierKeyIn(folder.resolve("keys")));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private DatabaseSettings settings(Surroundings surroundings) throws InventoryException {
        if (data != null) {
            return new DatabaseSettings.Folder(data, false);
        }
        Binder settings = new Binder(ConfigurationPropertySources.from(sources(surroundings)));
        Optional<String> url = value(settings, "guard.ledger.url");
        if (url.isPresent()) {
            return new DatabaseSettings.PostgreSql(
                    url.get(),
                    value(settings, "guard.ledger.user").orElse(""),
                    value(settings, "guard.ledger.password-file").map(Path::of));
        }
        return value(settings, "guard.data")
                .<DatabaseSettings>map(folder -> new DatabaseSettings.Folder(Path.of(folder), false))
                .orElseGet(() -> DatabaseSettings.standard(false));
    }

    private static Optional<String> value(Binder settings, String name) {
        return Optional.ofNullable(settings.bind(name, String.class).orElse(null));
    }

    private List<PropertySource<?>> sources(Surroundings surroundings) throws NoVerdictException {
        List<PropertySource<?>> sources = new ArrayList<>();
        sources.add(new SystemEnvironmentPropertySource(
                "systemEnvironment", new HashMap<String, Object>(surroundings.environment())));
        if (file != null) {
            try {
                String name = file.toString();
                PropertySourceLoader loader = name.endsWith(".properties")
                        ? new PropertiesPropertySourceLoader()
                        : new YamlPropertySourceLoader();
                sources.addAll(loader.load(name, new FileSystemResource(file)));
            } catch (IOException | RuntimeException e) {
                throw new NoVerdictException(
                        "The configuration file " + file + " can't be read.",
                        "Check that it exists, that this account may read it, and that it is .properties or .yaml.");
            }
        }
        return sources;
    }
}
