package vn.banggiao.reporting.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import java.util.List;

/** The sections of an outline as they stand in the table. */
public class SectionsJson implements AttributeConverter<List<OutlineSection>, String> {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();
    private static final TypeReference<List<OutlineSection>> SECTIONS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<OutlineSection> sections) {
        try {
            return JSON.writeValueAsString(sections);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON for an outline", e);
        }
    }

    @Override
    public List<OutlineSection> convertToEntityAttribute(String text) {
        try {
            return JSON.readValue(text, SECTIONS);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no outline: " + text, e);
        }
    }
}
