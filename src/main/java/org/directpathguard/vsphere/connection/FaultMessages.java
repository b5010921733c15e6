package org.directpathguard.vsphere.connection;

import com.vmware.vim25.ManagedObjectNotFound;
import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.NoPermission;
import java.util.Optional;
import org.directpathguard.vsphere.VsphereException;
import org.jspecify.annotations.Nullable;

/** Faults of the API in plain words. */
final class FaultMessages {

    private FaultMessages() {}

    static VsphereException explain(SoapFault fault, ConnectionSettings settings, String doing) {
        String server = settings.server().displayName();
        String user = settings.credentials().user();
        String said = fault.getMessage() == null || fault.getMessage().isBlank()
                ? ""
                : " The server says: " + fault.getMessage().strip();
        return switch (fault.type()) {
            case "InvalidLogin" ->
                new LoginRefusedException(
                        server + " refused the login of " + user + ": user name or password is wrong.",
                        "Check the user name with its domain (for instance guard@vsphere.local) and the password.",
                        fault);
            case "NoPermission" -> noPermission(fault, server, user, doing);
            case "NotAuthenticated" ->
                new SessionLostException(
                        server + " ended the session of " + user + " while " + doing + ", twice in a row.",
                        "Try again; if it stays so, look for a limit of sessions or a short idle time-out on the server.",
                        fault);
            case "ManagedObjectNotFound" ->
                new ObjectGoneException(
                        "While " + doing + ", " + server + " no longer knows " + goneObject(fault) + ".",
                        "It was removed in the meantime; read the inventory again.",
                        fault);
            case "MethodNotFound", "NotSupported", "NotImplemented" ->
                new MethodUnavailableException(
                        server + " can't do this: " + doing + "." + said,
                        "Use a version of the server that has it, or go on without it.",
                        fault);
            case "RestrictedVersion" ->
                new ServerFaultException(
                        server + " has no licence for this call while " + doing + "." + said,
                        "A free ESXi licence allows no changes through the API; use the Host Client or a licensed host.",
                        fault.type(),
                        fault);
            case "HostConfigFault", "HostConfigFailed", "PlatformConfigFault" ->
                new HostRefusedException(
                        "The host could not be changed while " + doing + "." + said,
                        "Look at the host's vmkernel log for the cause; nothing else was changed.",
                        fault);
            default ->
                new ServerFaultException(
                        server + " refused with the fault " + (fault.type().isEmpty() ? "(unnamed)" : fault.type())
                                + " while " + doing + "." + said,
                        "Look at the server's own log (vpxd or hostd) at this time.",
                        fault.type(),
                        fault);
        };
    }

    private static VsphereException noPermission(SoapFault fault, String server, String user, String doing) {
        Optional<NoPermission> typed = fault.as(NoPermission.class);
        Optional<String> privilege = typed.map(NoPermission::getPrivilegeId);
        String object = typed.map(NoPermission::getObject)
                .map(reference -> " on " + name(reference))
                .orElse("");
        return new PermissionMissingException(
                user + " may not do this on " + server + ": " + doing + "."
                        + privilege
                                .map(id -> " Missing is the privilege " + id + object + ".")
                                .orElse(""),
                "Give the account a role with "
                        + privilege.map(id -> "the privilege " + id).orElse("the privileges of the README")
                        + ", propagated from the root folder.",
                privilege,
                fault);
    }

    private static String goneObject(SoapFault fault) {
        return fault.as(ManagedObjectNotFound.class)
                .map(ManagedObjectNotFound::getObj)
                .map(FaultMessages::name)
                .orElse("an object that was asked about");
    }

    private static String name(@Nullable ManagedObjectReference reference) {
        return reference == null ? "an object" : reference.getType() + " " + reference.getVal();
    }
}
