package org.directpathguard.repair.archive;

/** Which of ESXi's archives a file is, told by its members and never by its name. */
public enum ArchiveKind {
    /** {@code state.tgz}: holds {@code local.tgz}, or from 7.0 U2 on {@code local.tgz.ve} and {@code encryption.info}. */
    STATE,
    /** {@code local.tgz}: the configuration files themselves. Releases up to 4.x keep it in the bank as it is. */
    LOCAL,
    /** A configuration bundle of {@code vim-cmd hostsvc/firmware/backup_config}: {@code Manifest.txt} and {@code state.tgz}. */
    CONFIG_BUNDLE
}
