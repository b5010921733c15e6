package org.directpathguard.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.directpathguard.host.InventoryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupVaultTests {

    private static final byte[] ARCHIVE = "the host's configuration".repeat(100).getBytes(StandardCharsets.UTF_8);

    private final Path folder;
    private final BackupVault vault;

    BackupVaultTests(@TempDir Path folder) throws InventoryException {
        this.folder = folder;
        this.vault = new BackupVault(
                folder.resolve("backups"), ServiceKeys.in(folder), Duration.ofDays(90), Clock.systemUTC());
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
            return files.toList();
        }
    }

    @Test
    void aBackupComesBackAsItWas() throws InventoryException {
        StoredBackup backup = vault.store(ARCHIVE);

        assertThat(vault.fetch(backup.id())).hasValue(ARCHIVE);
        assertThat(backup.bytes()).isEqualTo(ARCHIVE.length);
    }

    @Test
    void nothingOfItCanBeReadOnDisk() throws Exception {
        vault.store(ARCHIVE);

        assertThat(files())
                .singleElement()
                .satisfies(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("configuration"));
    }

    @Test
    void aChangedOrExchangedFileIsNotBelieved() throws Exception {
        StoredBackup one = vault.store(ARCHIVE);
        StoredBackup other = vault.store("other".getBytes(StandardCharsets.UTF_8));
        Path first = folder.resolve("backups").resolve(one.id() + ".tgz.aes");
        Path second = folder.resolve("backups").resolve(other.id() + ".tgz.aes");
        byte[] bytes = Files.readAllBytes(first);
        bytes[20] ^= 1;
        Files.copy(first, second, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.write(first, bytes);

        assertThatThrownBy(() -> vault.fetch(one.id())).isInstanceOf(InventoryException.class);
        assertThatThrownBy(() -> vault.fetch(other.id())).isInstanceOf(InventoryException.class);
    }

    @Test
    void oldOnesGoWhenANewOneComes() throws Exception {
        StoredBackup old = vault.store(ARCHIVE);
        Files.setLastModifiedTime(files().get(0), FileTime.from(Instant.now().minus(Duration.ofDays(91))));
        StoredBackup fresh = vault.store(ARCHIVE);

        assertThat(vault.fetch(old.id())).isEmpty();
        assertThat(vault.fetch(fresh.id())).isPresent();
    }

    @Test
    void aNameThatIsNoneFetchesNothing() throws InventoryException {
        assertThat(vault.fetch("../keys/backup")).isEmpty();
        assertThat(vault.fetch("0".repeat(32))).isEmpty();
    }
}
