package vn.banggiao.reporting.document;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** A file's name for {@code Content-Disposition}: in ASCII for those who know no other, and in UTF-8 (RFC 6266, RFC 8187). */
public record FileName(String name) {

    public String disposition() {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + ascii() + "\"; filename*=UTF-8''" + encoded;
    }

    private String ascii() {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replaceAll("[^A-Za-z0-9.]+", "-")
                .replaceAll("-(?=\\.[a-z]+$)", "");
    }
}
