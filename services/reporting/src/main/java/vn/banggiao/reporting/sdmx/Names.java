package vn.banggiao.reporting.sdmx;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.chassis.problem.Text;

/** What the SDMX-JSON messages have in common: names in one language and in all, and who sends what when. */
final class Names {
    private static final Text SENDER = new Text("Bang Giao", "Bang Giao");

    private Names() {}

    /** {@code name} in the caller's language, and {@code names} in each. */
    static void write(JsonGenerator json, Text name, Language language) throws IOException {
        write(json, "name", name, language);
    }

    /** As {@link #write}, under another word; nothing where the text is null. */
    static void write(JsonGenerator json, String field, Text text, Language language) throws IOException {
        if (text == null) {
            return;
        }
        json.writeStringField(field, text.in(language));
        json.writeObjectFieldStart(field + "s");
        json.writeStringField("vi", text.vi());
        if (!text.en().equals(text.vi())) {
            json.writeStringField("en", text.en());
        }
        json.writeEndObject();
    }

    /** The {@code meta} of a message. */
    static void meta(JsonGenerator json, String schema, Language language, Clock clock) throws IOException {
        json.writeObjectFieldStart("meta");
        json.writeStringField("schema", schema);
        json.writeStringField("id", UUID.randomUUID().toString());
        json.writeBooleanField("test", false);
        json.writeStringField("prepared", clock.instant().toString());
        json.writeArrayFieldStart("contentLanguages");
        json.writeString(language.tag());
        json.writeString(language == Language.VI ? "en" : "vi");
        json.writeEndArray();
        json.writeObjectFieldStart("sender");
        json.writeStringField("id", Structure.AGENCY);
        write(json, SENDER, language);
        json.writeEndObject();
        json.writeEndObject();
    }

    /** A {@code links} with one link to what a URN names. */
    static void link(JsonGenerator json, String rel, String urn) throws IOException {
        json.writeArrayFieldStart("links");
        json.writeStartObject();
        json.writeStringField("rel", rel);
        json.writeStringField("urn", urn);
        json.writeEndObject();
        json.writeEndArray();
    }
}
