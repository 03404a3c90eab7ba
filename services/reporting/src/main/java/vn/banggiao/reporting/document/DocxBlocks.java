package vn.banggiao.reporting.document;

import java.io.IOException;
import java.util.List;

/** The text of a paper in WordprocessingML. Headings stay with what follows, rows in one piece, short tables on one page. */
final class DocxBlocks {
    private static final int WIDTH = 9354;
    private static final int SHORT_TABLE = 8;

    private final WordXml xml;
    private final DocxText text;
    private final List<String> notes;

    /** @param notes to which the text of each footnote is added, in their order */
    DocxBlocks(WordXml xml, List<String> notes) {
        this.xml = xml;
        this.text = new DocxText(xml);
        this.notes = notes;
    }

    void write(List<Paper.Block> blocks) throws IOException {
        for (Paper.Block block : blocks) {
            if (block instanceof Paper.Heading heading) {
                heading(heading, false);
            } else if (block instanceof Paper.Paragraph paragraph) {
                text.begin(paragraph.aside() ? "Aside" : "Text", "");
                runs(paragraph.runs(), "");
                text.end();
            } else if (block instanceof Paper.Table table) {
                table(table);
            }
        }
    }

    /** A part that begins on a page of its own with its title. */
    void annex(List<Paper.Block> blocks) throws IOException {
        heading((Paper.Heading) blocks.get(0), true);
        write(blocks.subList(1, blocks.size()));
    }

    private void heading(Paper.Heading heading, boolean newPage) throws IOException {
        String style = heading.level() == 0 ? "Annex" : "Heading" + heading.level();
        if (newPage) {
            text.begin(style, "", "w:pageBreakBefore");
        } else {
            text.begin(style, "");
        }
        text.run(heading.text(), "");
        text.end();
    }

    private void runs(List<Paper.Run> runs, String look) throws IOException {
        for (Paper.Run run : runs) {
            text.run(run.text(), look);
            for (String note : run.notes()) {
                text.note(number(note));
            }
        }
    }

    private int number(String note) {
        notes.add(note);
        return notes.size();
    }

    private void table(Paper.Table table) throws IOException {
        text.begin("Caption", "");
        runs(List.of(table.caption()), "");
        text.end();
        int shares = table.columns().stream().mapToInt(Paper.Column::share).sum();
        xml.open("w:tbl").open("w:tblPr").empty("w:tblW", "w:w", Integer.toString(WIDTH), "w:type", "dxa");
        xml.open("w:tblBorders");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            xml.empty("w:" + side, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "auto");
        }
        xml.close().empty("w:tblLayout", "w:type", "fixed").close().open("w:tblGrid");
        for (Paper.Column column : table.columns()) {
            xml.empty("w:gridCol", "w:w", Integer.toString(WIDTH * column.share() / shares));
        }
        xml.close();
        row(
                table,
                table.columns().stream()
                        .map(each -> new Paper.Run(each.title()))
                        .toList(),
                true,
                true);
        for (int i = 0; i < table.rows().size(); i++) {
            boolean together =
                    table.rows().size() <= SHORT_TABLE && i < table.rows().size() - 1;
            row(table, table.rows().get(i), false, together);
        }
        xml.close();
        text.begin("Normal", "");
        text.run(" ", "12");
        text.end();
    }

    private void row(Paper.Table table, List<Paper.Run> cells, boolean header, boolean withNext) throws IOException {
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit");
        if (header) {
            xml.empty("w:tblHeader");
        }
        xml.close();
        for (int i = 0; i < cells.size(); i++) {
            xml.open("w:tc")
                    .open("w:tcPr")
                    .empty("w:vAlign", "w:val", header ? "center" : "top")
                    .close();
            String align = header ? "center" : table.columns().get(i).number() ? "right" : "left";
            if (withNext) {
                text.begin("Cell", align, "w:keepNext");
            } else {
                text.begin("Cell", align);
            }
            runs(List.of(cells.get(i)), header ? "b" : "");
            text.end();
            xml.close();
        }
        xml.close();
    }
}
