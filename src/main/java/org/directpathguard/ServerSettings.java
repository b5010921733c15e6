package org.directpathguard;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.directpathguard.GuardProperties.Server;
import org.directpathguard.host.InventoryException;
import org.directpathguard.inventory.InventorySettings;
import org.directpathguard.vsphere.connection.ConnectionSettings;
import org.directpathguard.vsphere.connection.Credentials;
import org.directpathguard.vsphere.connection.PasswordFile;
import org.directpathguard.vsphere.connection.ServerAddress;
import org.directpathguard.vsphere.trust.Thumbprint;
import org.directpathguard.vsphere.trust.Trust;
import org.jspecify.annotations.Nullable;

/** Turns the settings of one server into what a connection needs, and says which of them is wrong. */
final class ServerSettings {

    private final Server server;
    private final String place;
    private final String commonPassword;

    ServerSettings(Server server, int index, String commonPassword) {
        this.server = server;
        this.place = "guard.vcenters[" + index + "]";
        this.commonPassword = commonPassword;
    }

    InventorySettings inventory() throws InventoryException {
        ServerAddress address = ServerAddress.parse(required(server.url(), "url", "https://vcenter.example.com"));
        String user = required(server.user(), "user", "guard@vsphere.local");
        String name = Optional.ofNullable(server.name())
                .filter(text -> !text.isBlank())
                .orElse(address.displayName());
        return new InventorySettings(name, new ConnectionSettings(address, new Credentials(user, password()), trust()));
    }

    private String required(@Nullable String value, String setting, String example) throws MisconfiguredException {
        if (value == null || value.isBlank()) {
            throw new MisconfiguredException(
                    "The setting " + place + "." + setting + " is missing.",
                    "Set it, for instance " + place + "." + setting + "=" + example + ".");
        }
        return value.strip();
    }

    private Supplier<char[]> password() throws InventoryException {
        Path file = server.passwordFile();
        if (file != null) {
            return PasswordFile.open(file);
        }
        if (commonPassword.isEmpty()) {
            throw new MisconfiguredException(
                    "There is no password for " + place + ".",
                    "Set " + place + ".password-file to a file whose first line is the password, or the environment"
                            + " variable " + WatchedInventories.PASSWORD + ".");
        }
        return commonPassword::toCharArray;
    }

    private Trust trust() throws MisconfiguredException {
        Path authority = server.caFile();
        String pin = server.thumbprint();
        if (pin == null) {
            return new Trust(Optional.ofNullable(authority), Optional.empty());
        }
        if (authority != null) {
            throw new MisconfiguredException(
                    place + " names both a ca-file and a thumbprint.", "Keep one of them: both say who the server is.");
        }
        Thumbprint thumbprint = Thumbprint.parse(pin)
                .orElseThrow(
                        () -> new MisconfiguredException(
                                "The setting " + place + ".thumbprint is no SHA-256.",
                                "Give 64 hexadecimal digits, with or without colons; a SHA-1 of 40 digits is no proof any more."));
        return Trust.pinned(thumbprint);
    }
}
