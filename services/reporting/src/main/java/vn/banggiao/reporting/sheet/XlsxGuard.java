package vn.banggiao.reporting.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Enumeration;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import vn.banggiao.chassis.problem.Refusal;
import vn.banggiao.chassis.problem.Refusals;

/**
 * Looks through a workbook before it is read, with the same classes: no more than so many bytes when unpacked, no document type and so
 * no entities, no cell beyond the last that a spreadsheet can have, no text longer than a cell can hold, few formulas. Nothing of it is
 * kept meanwhile. What comes out of here can be read in bounded memory and time.
 */
final class XlsxGuard {
    private static final int MOST_PARTS = 1_000;
    private static final int MOST_CELLS_IN_A_ROW = 16_384;
    private static final int MOST_FORMULAS = 5_000;
    private static final int LONGEST_TEXT = 32_767;
    private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");
    private static final Pattern ROW = Pattern.compile("[1-9][0-9]{0,6}");

    private final XMLInputFactory xml = new InputFactoryImpl();
    private final long mostBytes;
    private long unpacked;
    private int formulas;

    private XlsxGuard(long mostBytes) {
        this.mostBytes = mostBytes;
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** @throws Refusal 400 where it is no workbook that a spreadsheet program writes, 413 where it is too large */
    static void check(byte[] file, long mostBytes) {
        new XlsxGuard(mostBytes).check(file);
    }

    private void check(byte[] file) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            Enumeration<ZipArchiveEntry> entries = zip.getEntries();
            for (int parts = 1; entries.hasMoreElements(); parts++) {
                ZipArchiveEntry entry = entries.nextElement();
                if (parts > MOST_PARTS) {
                    throw damaged();
                }
                try (InputStream content = new Counted(zip.getInputStream(entry))) {
                    if (entry.getName().matches(".*\\.(xml|rels)")) {
                        look(content);
                    } else {
                        content.transferTo(OutputStream.nullOutputStream());
                    }
                }
            }
        } catch (Refusal refused) {
            throw refused;
        } catch (IOException | XMLStreamException | RuntimeException noWorkbook) {
            // what the parser reads late it throws unchecked
            throw damaged();
        }
    }

    private void look(InputStream content) throws XMLStreamException {
        XMLStreamReader part = xml.createXMLStreamReader(content);
        int cells = 0;
        long text = 0;
        while (part.hasNext()) {
            switch (part.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw damaged();
                case XMLStreamConstants.START_ELEMENT -> {
                    text = 0;
                    cells = part.getLocalName().equals("row") ? 0 : cells;
                    cells += element(part);
                    refuseIf(cells > MOST_CELLS_IN_A_ROW || formulas > MOST_FORMULAS);
                }
                case XMLStreamConstants.CHARACTERS -> {
                    text += part.getTextLength();
                    refuseIf(text > LONGEST_TEXT);
                }
                default -> {}
            }
        }
        part.close();
    }

    /** @return 1 for a cell */
    private int element(XMLStreamReader part) {
        String at = part.getAttributeValue(null, "r");
        switch (part.getLocalName()) {
            case "row" -> refuseIf(at != null && !ROW.matcher(at).matches());
            case "c" -> {
                refuseIf(at != null && !CELL.matcher(at).matches());
                return 1;
            }
            case "f" -> formulas++;
            default -> {}
        }
        return 0;
    }

    private static void refuseIf(boolean wrong) {
        if (wrong) {
            throw damaged();
        }
    }

    static Refusal damaged() {
        return Refusals.malformed(
                "Tệp XLSX bị hỏng hoặc có nội dung không do chương trình bảng tính tạo ra; hãy mở và lưu lại rồi gửi lại.",
                "The XLSX file is damaged, or holds what no spreadsheet program writes; open it, save it and send it anew.");
    }

    /** Counts what is unpacked, and breaks off where it is too much. */
    private final class Counted extends FilterInputStream {
        Counted(InputStream packed) {
            super(packed);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) {
            unpacked += bytes;
            if (unpacked > mostBytes) {
                throw Refusals.tooLarge(mostBytes);
            }
        }
    }
}
