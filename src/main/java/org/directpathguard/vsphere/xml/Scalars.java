package org.directpathguard.vsphere.xml;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Simple values of the schema and their text. */
final class Scalars {

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.ofEntries(
            Map.entry(String.class, text -> text),
            Map.entry(boolean.class, Scalars::truth),
            Map.entry(Boolean.class, Scalars::truth),
            Map.entry(byte.class, Byte::valueOf),
            Map.entry(Byte.class, Byte::valueOf),
            Map.entry(short.class, Short::valueOf),
            Map.entry(Short.class, Short::valueOf),
            Map.entry(int.class, Integer::valueOf),
            Map.entry(Integer.class, Integer::valueOf),
            Map.entry(long.class, Long::valueOf),
            Map.entry(Long.class, Long::valueOf),
            Map.entry(float.class, Float::valueOf),
            Map.entry(Float.class, Float::valueOf),
            Map.entry(double.class, Double::valueOf),
            Map.entry(Double.class, Double::valueOf),
            Map.entry(Calendar.class, Scalars::moment));

    private static final Map<String, Class<?>> SCHEMA_TYPES = Map.ofEntries(
            Map.entry("string", String.class),
            Map.entry("anyURI", String.class),
            Map.entry("base64Binary", String.class),
            Map.entry("boolean", Boolean.class),
            Map.entry("byte", Byte.class),
            Map.entry("short", Short.class),
            Map.entry("int", Integer.class),
            Map.entry("long", Long.class),
            Map.entry("float", Float.class),
            Map.entry("double", Double.class),
            Map.entry("dateTime", Calendar.class),
            Map.entry("anyType", Object.class));

    private Scalars() {}

    static boolean isScalar(Class<?> type) {
        return READERS.containsKey(type) || type.isEnum();
    }

    /** The class for a type of XML schema itself, such as {@code string} or {@code int}. */
    static Optional<Class<?>> schemaType(String name) {
        return Optional.ofNullable(SCHEMA_TYPES.get(name));
    }

    /** The name that XML schema has for a class. */
    static Optional<String> schemaName(Class<?> type) {
        Class<?> wanted = Calendar.class.isAssignableFrom(type) ? Calendar.class : type;
        return SCHEMA_TYPES.entrySet().stream()
                .filter(entry -> entry.getValue() == wanted)
                .map(Map.Entry::getKey)
                .filter(name -> !"anyURI".equals(name) && !"base64Binary".equals(name))
                .findFirst();
    }

    /** Reads a text; empty when it is none of the type's values. */
    static Optional<Object> read(Class<?> type, String text) {
        if (type.isEnum()) {
            return constant(type, text.strip());
        }
        Function<String, Object> reader = READERS.get(type);
        if (reader == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(type == String.class ? text : text.strip()));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    static String write(Object value) {
        if (value instanceof Calendar calendar) {
            return calendar.toInstant().toString();
        }
        return value instanceof Enum<?> constant ? constant.name() : String.valueOf(value);
    }

    private static Optional<Object> constant(Class<?> type, String text) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(text)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    private static Object truth(String text) {
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static Object moment(String text) {
        boolean zoned = text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10;
        OffsetDateTime moment =
                zoned ? OffsetDateTime.parse(text) : LocalDateTime.parse(text).atOffset(ZoneOffset.UTC);
        return GregorianCalendar.from(moment.toZonedDateTime());
    }
}
