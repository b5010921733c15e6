package org.directpathguard.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.directpathguard.rules.RuleId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A rule by its id. */
final class RuleConverter implements ITypeConverter<RuleId> {

    RuleConverter() {}

    @Override
    public RuleId convert(String id) {
        return RuleId.of(id.strip())
                .orElseThrow(() -> new TypeConversionException("there is no rule '" + id + "'. The rules are: "
                        + Arrays.stream(RuleId.values()).map(RuleId::id).collect(Collectors.joining(", ")) + "."));
    }
}
