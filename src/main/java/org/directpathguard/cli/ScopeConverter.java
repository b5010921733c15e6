package org.directpathguard.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.directpathguard.identity.Scope;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A scope by its name. */
final class ScopeConverter implements ITypeConverter<Scope> {

    ScopeConverter() {}

    @Override
    public Scope convert(String name) {
        return Scope.parse(name)
                .orElseThrow(() -> new TypeConversionException("there is no scope '" + name + "'. The scopes are: "
                        + Arrays.stream(Scope.values()).map(Scope::id).collect(Collectors.joining(", ")) + "."));
    }
}
