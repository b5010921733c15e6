package org.directpathguard.vsphere.dump;

import org.directpathguard.vsphere.VsphereException;

/** A folder is no saved inventory, or one of its files is damaged. */
public final class DamagedDumpException extends VsphereException {

    private static final long serialVersionUID = 1L;

    DamagedDumpException(String problem, String nextStep) {
        super(problem, nextStep);
    }

    DamagedDumpException(String problem, String nextStep, Throwable cause) {
        super(problem, nextStep, cause);
    }
}
