package org.directpathguard.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Conditions of a list, each with its value as a parameter. */
final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    Conditions() {}

    void add(String condition, Object value) {
        conditions.add(condition);
        values.add(value);
    }

    /** One row more than asked for, which tells whether there is a next page. */
    <T> List<T> page(JdbcClient sql, String table, int limit, RowMapper<T> mapper) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        values.add(limit + 1);
        return sql.sql("select * from " + table + where + " order by sequence_number desc fetch first ? rows only")
                .params(values)
                .query(mapper)
                .list();
    }

    static <T> Page<T> cut(List<T> found, int limit, ToLongFunction<T> place) {
        if (found.size() <= limit) {
            return new Page<>(found, Optional.empty());
        }
        List<T> items = found.subList(0, limit);
        return new Page<>(items, Optional.of(place.applyAsLong(items.get(limit - 1))));
    }
}
