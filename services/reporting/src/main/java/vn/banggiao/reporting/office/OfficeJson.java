package vn.banggiao.reporting.office;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;

/** What a unit stated of its office, as it stands in the table. */
public class OfficeJson implements AttributeConverter<SetOffice, String> {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    @Override
    public String convertToDatabaseColumn(SetOffice office) {
        try {
            return JSON.writeValueAsString(office);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON for an office", e);
        }
    }

    @Override
    public SetOffice convertToEntityAttribute(String text) {
        try {
            return JSON.readValue(text, SetOffice.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no office: " + text, e);
        }
    }
}
