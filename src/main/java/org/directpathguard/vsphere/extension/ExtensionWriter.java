package org.directpathguard.vsphere.extension;

import com.vmware.vim25.Description;
import com.vmware.vim25.Extension;
import com.vmware.vim25.ExtensionClientInfo;
import com.vmware.vim25.ExtensionEventTypeInfo;
import com.vmware.vim25.ExtensionFaultTypeInfo;
import com.vmware.vim25.ExtensionPrivilegeInfo;
import com.vmware.vim25.ExtensionResourceInfo;
import com.vmware.vim25.ExtensionTaskTypeInfo;
import com.vmware.vim25.KeyValue;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.directpathguard.vsphere.newer.ExtensionServerInfo;

/** Plug-ins as the API's data object {@code Extension}. */
final class ExtensionWriter {

    private ExtensionWriter() {}

    static Extension write(PluginExtension plugin) {
        Extension extension = new Extension();
        extension.key = plugin.key();
        extension.version = plugin.version();
        extension.company = plugin.company();
        extension.description = description(plugin);
        extension.lastHeartbeatTime = GregorianCalendar.from(Instant.now().atZone(ZoneOffset.UTC));
        extension.shownInSolutionManager = false;
        extension.client = new ExtensionClientInfo[] {client(plugin)};
        plugin.server().ifPresent(server -> extension.server = new ExtensionServerInfo[] {server(plugin, server)});
        PluginTerms terms = plugin.terms();
        extension.taskList = terms.tasks().stream().map(ExtensionWriter::task).toArray(ExtensionTaskTypeInfo[]::new);
        extension.eventList =
                terms.events().stream().map(ExtensionWriter::event).toArray(ExtensionEventTypeInfo[]::new);
        extension.faultList =
                terms.faults().stream().map(ExtensionWriter::fault).toArray(ExtensionFaultTypeInfo[]::new);
        extension.privilegeList = terms.privilegeIds().stream()
                .map(id -> privilege(id, terms.privilegeGroup()))
                .toArray(ExtensionPrivilegeInfo[]::new);
        extension.resourceList =
                plugin.texts().stream().map(ExtensionWriter::resource).toArray(ExtensionResourceInfo[]::new);
        return extension;
    }

    private static Description description(PluginExtension plugin) {
        Description description = new Description();
        description.label = plugin.label();
        description.summary = plugin.summary();
        return description;
    }

    private static ExtensionClientInfo client(PluginExtension plugin) {
        ExtensionClientInfo client = new ExtensionClientInfo();
        client.version = plugin.version();
        client.company = plugin.company();
        client.description = description(plugin);
        client.type = PluginExtension.CLIENT_TYPE;
        client.url = plugin.clientUrl();
        return client;
    }

    private static ExtensionServerInfo server(PluginExtension plugin, PluginServer from) {
        ExtensionServerInfo server = new ExtensionServerInfo();
        server.url = from.url();
        server.description = description(plugin);
        server.company = plugin.company();
        server.type = from.type().orElse(ServerType.MANIFEST_SERVER).name();
        server.adminEmail = from.adminEmail().toArray(String[]::new);
        server.serverThumbprint = from.thumbprint();
        server.serverCertificate = from.certificate().orElse(null);
        return server;
    }

    private static ExtensionTaskTypeInfo task(String id) {
        ExtensionTaskTypeInfo task = new ExtensionTaskTypeInfo();
        task.taskID = id;
        return task;
    }

    private static ExtensionEventTypeInfo event(String id) {
        ExtensionEventTypeInfo event = new ExtensionEventTypeInfo();
        event.eventID = id;
        return event;
    }

    private static ExtensionFaultTypeInfo fault(String id) {
        ExtensionFaultTypeInfo fault = new ExtensionFaultTypeInfo();
        fault.faultID = id;
        return fault;
    }

    private static ExtensionPrivilegeInfo privilege(String id, String group) {
        ExtensionPrivilegeInfo privilege = new ExtensionPrivilegeInfo();
        privilege.privID = id;
        privilege.privGroupName = group;
        return privilege;
    }

    private static ExtensionResourceInfo resource(PluginTexts texts) {
        ExtensionResourceInfo resource = new ExtensionResourceInfo();
        resource.locale = texts.locale();
        resource.module = texts.module();
        resource.data = texts.texts().entrySet().stream()
                .map(entry -> {
                    KeyValue value = new KeyValue();
                    value.key = entry.getKey();
                    value.value = entry.getValue();
                    return value;
                })
                .toArray(KeyValue[]::new);
        return resource;
    }
}
