package vn.banggiao.reporting.document;

import java.util.List;

/**
 * How a document would say it.
 *
 * @param text its paragraphs, and its tables row by row with cells between bars; empty where there is nothing to say
 * @param notes its footnotes
 */
public record PreviewView(List<String> text, List<String> notes) {}
