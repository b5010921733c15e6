package org.directpathguard.vsphere.live;

import com.vmware.vim25.HostPciPassthruInfo;
import com.vmware.vim25.ManagedObjectReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.pci.PciSpelling;
import org.directpathguard.vsphere.VsphereException;
import org.directpathguard.vsphere.connection.SoapRequest;
import org.directpathguard.vsphere.connection.VimSession;
import org.directpathguard.vsphere.newer.HostPciPassthruConfig;
import org.directpathguard.vsphere.reading.ObjectKind;
import org.directpathguard.vsphere.reading.PropertyBag;

/**
 * Changes of a host. Each is sent once, whatever happens; when a call fails, whether the host has changed is not known
 * until it is read again.
 */
public final class HostChanges {

    private final VimSession session;
    private final LiveObjects objects;

    /**
     * Changes hosts through a session.
     *
     * @param session the session
     */
    public HostChanges(VimSession session) {
        this.session = session;
        this.objects = new LiveObjects(session);
    }

    /**
     * Sets the passthrough flag of functions ({@code HostPciPassthruSystem.UpdatePassthruConfig}, privilege
     * Host.Config.PciPassthru). The ids sent are those that the host itself uses for these addresses.
     *
     * @param hostMoid the host
     * @param functions the functions
     * @param enabled the flag
     * @param applyNow whether the change is to take effect without a reboot; empty leaves that to the host, which then
     *     does it where it can (7.0)
     * @throws VsphereException if the host does not have one of the functions, or refuses
     */
    public void setPassthrough(
            String hostMoid, Collection<PciAddress> functions, boolean enabled, Optional<Boolean> applyNow)
            throws VsphereException {
        PropertyBag host = host(hostMoid);
        List<HostPciPassthruConfig> wanted = new ArrayList<>();
        for (PciAddress function : functions) {
            HostPciPassthruConfig config = new HostPciPassthruConfig();
            config.id = idOf(host, function);
            config.passthruEnabled = enabled;
            config.applyNow = applyNow.orElse(null);
            wanted.add(config);
        }
        SoapRequest request = SoapRequest.of("UpdatePassthruConfig", manager(host, "pciPassthruSystem"))
                .with(
                        "config",
                        com.vmware.vim25.HostPciPassthruConfig.class,
                        wanted.toArray(HostPciPassthruConfig[]::new));
        session.change("setting passthrough of " + functions + " on " + name(host), request);
    }

    /**
     * Makes the host look at its PCI functions again ({@code HostPciPassthruSystem.Refresh}, privilege
     * Host.Config.Settings).
     *
     * @param hostMoid the host
     * @throws VsphereException if the host refuses
     */
    public void refreshPassthrough(String hostMoid) throws VsphereException {
        PropertyBag host = host(hostMoid);
        session.change(
                "refreshing the passthrough state of " + name(host),
                SoapRequest.of("Refresh", manager(host, "pciPassthruSystem")));
    }

    /**
     * Makes the host pack its configuration ({@code HostFirmwareSystem.BackupFirmwareConfiguration}, privilege
     * Host.Config.Firmware).
     *
     * @param hostMoid the host
     * @return where the archive can be fetched; a {@code *} in it stands for the host's name
     * @throws VsphereException if the host refuses
     */
    public String backupConfiguration(String hostMoid) throws VsphereException {
        PropertyBag host = host(hostMoid);
        SoapRequest request = SoapRequest.of("BackupFirmwareConfiguration", manager(host, "firmwareSystem"))
                .returning(String.class);
        Object url = session.change("backing up the configuration of " + name(host), request)
                .value();
        return url instanceof String text ? text : "";
    }

    /**
     * Backs up the configuration and fetches the archive over verified HTTPS.
     *
     * @param hostMoid the host
     * @return the archive
     * @throws VsphereException if the host refuses, or the archive can't be fetched
     */
    public byte[] fetchConfiguration(String hostMoid) throws VsphereException {
        return new ConfigurationFetch(session, objects).fetch(hostMoid, backupConfiguration(hostMoid));
    }

    /**
     * Tells whether the server can be told to leave a change to the next reboot ({@code applyNow}, API 7.0).
     *
     * @return true if so
     */
    public boolean canWaitForReboot() {
        return session.speaks("7.0");
    }

    /**
     * Reboots the host ({@code HostSystem.RebootHost_Task}, privilege Host.Config.Maintenance).
     *
     * @param hostMoid the host
     * @param force also where it is not in maintenance mode
     * @return id of the task
     * @throws VsphereException if the host refuses
     */
    public String reboot(String hostMoid, boolean force) throws VsphereException {
        PropertyBag host = host(hostMoid);
        SoapRequest request = SoapRequest.of("RebootHost_Task", host.object())
                .with("force", boolean.class, force)
                .returning(ManagedObjectReference.class);
        Object task = session.change("rebooting " + name(host), request).value();
        return task instanceof ManagedObjectReference reference ? reference.getVal() : "";
    }

    private PropertyBag host(String moid) throws VsphereException {
        PropertyBag host = objects.read(
                        ObjectKind.HOST_PASSTHROUGH, List.of(ObjectKind.HOST_PASSTHROUGH.reference(moid)))
                .get(moid);
        if (host == null) {
            throw new VsphereException(
                    session.serverName() + " has no host " + moid + ", or the account may not see it.",
                    "Read the list of hosts again.");
        }
        return host;
    }

    private ManagedObjectReference manager(PropertyBag host, String name) throws VsphereException {
        if (host.find("configManager." + name).value().orElse(null) instanceof ManagedObjectReference manager) {
            return manager;
        }
        throw new VsphereException(
                "The host " + name(host) + " has no " + name + ", so nothing was changed.",
                "Use the vSphere Client, or esxcli on the host itself.");
    }

    private static String idOf(PropertyBag host, PciAddress function) throws VsphereException {
        Object rows = host.find("config.pciPassthruInfo").value().orElse(null);
        if (rows instanceof HostPciPassthruInfo[] infos) {
            for (HostPciPassthruInfo info : infos) {
                Optional<PciAddress> address = Optional.ofNullable(info.getId()).flatMap(PciSpelling.VSPHERE::parse);
                if (address.filter(function::equals).isPresent()) {
                    return info.getId();
                }
            }
        }
        throw new VsphereException(
                "The host " + name(host) + " offers no passthrough for " + function + ", so nothing was changed.",
                "Read the host again and name one of its functions.");
    }

    private static String name(PropertyBag host) {
        return String.valueOf(host.find("name").value().orElse(host.moid()));
    }
}
