package org.directpathguard.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.directpathguard.host.InventoryException;

/**
 * Somebody who is told.
 *
 * @param name its name
 * @param url where to
 * @param signature proves where it comes from
 * @param types what it wants to be told
 */
record Subscriber(String name, String url, WebhookSignature signature, Set<EventType> types) {

    Subscriber {
        types = Set.copyOf(types);
    }

    static Subscriber of(EventProperties.Receiver settings) throws InventoryException {
        List<String> secrets = new ArrayList<>();
        for (Path file : settings.secretFiles()) {
            secrets.add(firstLine(settings.name(), file));
        }
        try {
            return new Subscriber(settings.name(), settings.url(), WebhookSignature.with(secrets), types(settings));
        } catch (IllegalArgumentException unusable) {
            throw new InventoryException(
                    "The subscriber " + settings.name() + " can't be told anything: " + unusable.getMessage() + ".",
                    "Put a secret into a file, for instance: echo whsec_$(openssl rand -base64 32), and name the file in"
                            + " guard.events.subscribers.secret-files.");
        }
    }

    private static Set<EventType> types(EventProperties.Receiver settings) throws InventoryException {
        Set<EventType> wanted = EnumSet.noneOf(EventType.class);
        for (String text : settings.types()) {
            wanted.add(EventType.named(text)
                    .orElseThrow(() -> new InventoryException(
                            "The subscriber " + settings.name() + " wants events of a type that is not known: " + text
                                    + ".",
                            "The page src/docs/events.md lists them.")));
        }
        return wanted.isEmpty() ? EnumSet.allOf(EventType.class) : wanted;
    }

    private static String firstLine(String name, Path file) throws InventoryException {
        try {
            return Files.readString(file).lines().findFirst().orElse("").strip();
        } catch (IOException unreadable) {
            throw new InventoryException(
                    "The secret of the subscriber " + name + " can't be read from " + file + ".",
                    "Give the service's account the right to read it.",
                    unreadable);
        }
    }
}
