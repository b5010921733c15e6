package org.directpathguard.vsphere.esxcli;

import com.vmware.vim25.DynamicData;
import org.jspecify.annotations.Nullable;

/** What {@code ExecuteSoap} brings back; the API's own name is {@code ReflectManagedMethodExecuterSoapResult}. */
public class EsxcliAnswer extends DynamicData {

    /** XML of the command's result. */
    public @Nullable String response;

    /** What went wrong on the host. */
    public @Nullable Fault fault;

    /** What went wrong on the host; the API's own name is {@code ReflectManagedMethodExecuterSoapFault}. */
    public static class Fault extends DynamicData {

        /** The message. */
        public @Nullable String faultMsg;
    }
}
