package io.touhao.page.web;

import java.beans.PropertyEditorSupport;
import org.springframework.boot.jackson.JacksonComponent;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Takes the sign U+0000, which no storage of text holds, out of what people and programs send. */
@ControllerAdvice
class PrintableText {

    private static String without(String text) {
        return text.replace("\0", "");
    }

    @InitBinder
    void read(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                setValue(text == null ? null : without(text));
            }
        });
    }

    /** The same for programs. */
    @JacksonComponent
    static class OfPrograms extends ValueDeserializer<String> {

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            return without(parser.getValueAsString(""));
        }
    }
}
