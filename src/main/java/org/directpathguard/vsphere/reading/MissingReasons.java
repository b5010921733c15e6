package org.directpathguard.vsphere.reading;

import com.vmware.vim25.LocalizedMethodFault;
import com.vmware.vim25.MethodFault;
import com.vmware.vim25.NoPermission;
import java.util.Optional;
import org.directpathguard.host.Gap;
import org.jspecify.annotations.Nullable;

/** Why a server left a property out, in the words of the model. */
final class MissingReasons {

    private MissingReasons() {}

    static Gap gap(String path, @Nullable LocalizedMethodFault reason) {
        MethodFault fault = reason == null ? null : reason.getFault();
        if (fault instanceof NoPermission denied) {
            return new Gap(path, Gap.Cause.NO_PERMISSION, Optional.ofNullable(denied.getPrivilegeId()));
        }
        return Gap.of(path, Gap.Cause.CALL_FAILED);
    }
}
