package org.directpathguard.vsphere.newer;

import org.jspecify.annotations.Nullable;

/** Where an extension's server answers, with the property since 8.0.2. */
public class ExtensionServerInfo extends com.vmware.vim25.ExtensionServerInfo {

    /** The server's certificate in PEM form (8.0.2.0); it has to fit the thumbprint where both are set. */
    public @Nullable String serverCertificate;
}
