package org.directpathguard.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 90s}, {@code 30m}, {@code 24h} and {@code 7d}. */
final class AgeConverter implements ITypeConverter<Duration> {

    private static final Pattern AGE = Pattern.compile("([0-9]{1,6})([smhd])");

    AgeConverter() {}

    @Override
    public Duration convert(String text) {
        Matcher matcher = AGE.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new TypeConversionException(
                    "'" + text + "' is no time; write a number with s, m, h or d, for instance 24h");
        }
        long count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
