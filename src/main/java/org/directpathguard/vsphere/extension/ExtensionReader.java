package org.directpathguard.vsphere.extension;

import com.vmware.vim25.Description;
import com.vmware.vim25.Extension;
import com.vmware.vim25.ExtensionClientInfo;
import com.vmware.vim25.ExtensionPrivilegeInfo;
import com.vmware.vim25.ExtensionResourceInfo;
import com.vmware.vim25.KeyValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.directpathguard.vsphere.newer.ExtensionServerInfo;
import org.jspecify.annotations.Nullable;

/** The API's data object {@code Extension} as a plug-in; what is left out there is empty here. */
final class ExtensionReader {

    private ExtensionReader() {}

    static PluginExtension read(Extension extension) {
        Optional<Description> description = Optional.ofNullable(extension.getDescription());
        String clientUrl = elements(extension.getClient())
                .filter(client -> PluginExtension.CLIENT_TYPE.equals(client.getType()))
                .map(ExtensionClientInfo::getUrl)
                .map(ExtensionReader::text)
                .findFirst()
                .orElse("");
        return new PluginExtension(
                text(extension.getKey()),
                text(extension.getVersion()),
                text(extension.getCompany()),
                description.map(Description::getLabel).orElse(""),
                description.map(Description::getSummary).orElse(""),
                clientUrl,
                elements(extension.getServer()).map(ExtensionReader::server).findFirst(),
                terms(extension),
                elements(extension.getResourceList())
                        .map(ExtensionReader::texts)
                        .toList());
    }

    private static PluginServer server(com.vmware.vim25.ExtensionServerInfo server) {
        Optional<String> certificate = server instanceof ExtensionServerInfo newer
                ? Optional.ofNullable(newer.serverCertificate)
                : Optional.empty();
        return new PluginServer(
                ServerType.named(text(server.getType())),
                text(server.getUrl()),
                text(server.getServerThumbprint()),
                certificate,
                elements(server.getAdminEmail()).toList());
    }

    private static PluginTerms terms(Extension extension) {
        List<ExtensionPrivilegeInfo> privileges =
                elements(extension.getPrivilegeList()).toList();
        String group = privileges.stream()
                .map(privilege -> text(privilege.getPrivGroupName()))
                .findFirst()
                .orElse("");
        return new PluginTerms(
                ids(extension.getTaskList(), task -> task.getTaskID()),
                ids(extension.getEventList(), event -> event.getEventID()),
                ids(extension.getFaultList(), fault -> fault.getFaultID()),
                group,
                privileges.stream()
                        .map(privilege -> withoutGroup(text(privilege.getPrivID()), group))
                        .toList());
    }

    private static String withoutGroup(String id, String group) {
        return id.startsWith(group + ".") ? id.substring(group.length() + 1) : id;
    }

    private static PluginTexts texts(ExtensionResourceInfo resource) {
        SortedMap<String, String> texts = new TreeMap<>();
        elements(resource.getData())
                .filter(entry -> entry.getKey() != null)
                .forEach((KeyValue entry) -> texts.put(entry.getKey(), text(entry.getValue())));
        return new PluginTexts(text(resource.getLocale()), text(resource.getModule()), texts);
    }

    private static <T> List<String> ids(T @Nullable [] elements, Function<T, @Nullable String> id) {
        return elements(elements).map(element -> text(id.apply(element))).toList();
    }

    private static <T> Stream<T> elements(T @Nullable [] array) {
        return array == null ? Stream.empty() : Arrays.stream(array);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
