package vn.banggiao.local.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One request of a file.
 *
 * @param number in the file, from 1
 */
record SampleLine(int number, String address, String body) {

    private static final Pattern FIELD = Pattern.compile("\\{(\\w+)}");

    static SampleLine of(int number, String text, String template) {
        ObjectNode body = (ObjectNode) RegistryClient.json(text);
        Matcher field = FIELD.matcher(template);
        String address = field.replaceAll(match -> body.remove(match.group(1)).asText());
        return new SampleLine(number, address, body.toString());
    }
}
