package vn.banggiao.chassis.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import vn.banggiao.chassis.problem.Refusals;

/** Reads dates and instants in query parameters, and names the parameter where one has the wrong form. */
@Provider
public class QueryParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked") // each converter is of the type asked for
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        String name = Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(each -> ((QueryParam) each).value())
                .findFirst()
                .orElse("?");
        if (type == LocalDate.class) {
            return (ParamConverter<T>) new Converter<>(name, QueryParameters::day, "2020-06-14");
        }
        return type == Instant.class
                ? (ParamConverter<T>) new Converter<>(name, Instant::parse, "2020-06-14T17:00:00Z")
                : null;
    }

    /** A day with a year of four digits: the store takes no others. */
    private static LocalDate day(String text) {
        if (!text.matches("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}")) {
            throw new DateTimeException("not a date");
        }
        return LocalDate.parse(text);
    }

    private record Converter<T>(String name, Function<String, T> parse, String example) implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            if (text == null || text.isBlank()) {
                return null;
            }
            try {
                return parse.apply(text);
            } catch (DateTimeException e) {
                throw Refusals.invalid(
                        name,
                        "not-a-date",
                        "Không phải ngày hoặc thời điểm; hãy ghi theo dạng " + example + ".",
                        "Not a date or instant; write it as " + example + ".");
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
