package io.touhao.page.web;

import com.fasterxml.jackson.annotation.Nulls;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** What forms and programs may write: days of this age alone, as 2023-09-18, and no gaps in lists. */
@Configuration(proxyBeanMethods = false)
class InputConfiguration implements WebMvcConfigurer {

    private static final Pattern DAY = Pattern.compile("(19|20|21)\\d{2}-\\d{2}-\\d{2}");

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new Converter<String, LocalDate>() {
            @Override
            public @Nullable LocalDate convert(String text) {
                return text.isBlank() ? null : day(text.strip());
            }
        });
    }

    @Bean
    JsonMapperBuilderCustomizer days() {
        return builder -> builder
                .addModule(new SimpleModule("days").addDeserializer(LocalDate.class, new DayDeserializer()))
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL));
    }

    private static LocalDate day(String text) {
        if (!DAY.matcher(text).matches()) {
            throw new IllegalArgumentException("not a day of this age: " + text);
        }
        return LocalDate.parse(text);
    }

    private static final class DayDeserializer extends StdDeserializer<LocalDate> {

        DayDeserializer() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
            var text = parser.getValueAsString("");
            try {
                return day(text);
            } catch (IllegalArgumentException | DateTimeException broken) {
                return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "a day is written 2023-09-18");
            }
        }
    }
}
