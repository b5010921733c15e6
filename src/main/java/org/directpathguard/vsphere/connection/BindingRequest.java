package org.directpathguard.vsphere.connection;

import com.vmware.vim25.ws.Argument;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.directpathguard.vsphere.newer.NewerTypes;
import org.jspecify.annotations.Nullable;

/** Calls as the binding's {@code VimPortType} words them: types by name, lists with brackets. */
final class BindingRequest {

    private static final String LIST = "[]";

    private static final Map<String, Class<?>> JAVA_TYPES = Map.of(
            "String", String.class,
            "boolean", boolean.class,
            "Boolean", Boolean.class,
            "byte", byte.class,
            "short", short.class,
            "int", int.class,
            "Integer", Integer.class,
            "long", long.class,
            "Long", Long.class,
            "Calendar", Calendar.class);

    private BindingRequest() {}

    static SoapRequest of(String method, Argument[] arguments, @Nullable String returnType) {
        List<SoapRequest.Argument> converted = new ArrayList<>();
        for (Argument argument : arguments) {
            converted.add(new SoapRequest.Argument(argument.getName(), type(argument.getType()), argument.getValue()));
        }
        boolean list = returnType != null && returnType.endsWith(LIST);
        Class<?> returns = returnType == null ? null : type(returnType);
        return new SoapRequest(method, List.copyOf(converted), returns, list, Optional.empty());
    }

    private static Class<?> type(String name) {
        String element = name.endsWith(LIST) ? name.substring(0, name.length() - LIST.length()) : name;
        Class<?> type = JAVA_TYPES.get(element);
        return type != null ? type : NewerTypes.all().find(element).orElse(Object.class);
    }
}
