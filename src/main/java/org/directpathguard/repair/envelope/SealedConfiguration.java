package org.directpathguard.repair.envelope;

/** What can still be done about a host whose saved configuration can't be opened. */
public final class SealedConfiguration {

    /** The ways that remain, best first. */
    public static final String WAYS_THAT_REMAIN =
            "What remains: (1) boot the host and take the function back there with"
                    + " esxcli hardware pci pcipassthru set -d ADDRESS -e false -a, link /bootbank to the boot volume again, save"
                    + " with vim-cmd hostsvc/firmware/sync_config, reboot. (2) Attach the boot disk to another controller, boot,"
                    + " take the function back, save, and move the disk back; have the recovery key of esxcli system settings"
                    + " encryption recovery list at hand (boot option encryptionRecoveryKey=). (3) Reset the configuration to"
                    + " factory defaults; machines on datastores stay. Do not switch off the TPM or secure boot as a remedy.";

    private SealedConfiguration() {}
}
