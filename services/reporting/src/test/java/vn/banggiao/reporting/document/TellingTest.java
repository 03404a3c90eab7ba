package vn.banggiao.reporting.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.reporting.wording.Sentences;

class TellingTest {
    private static List<String> text(Paper paper) {
        return paper.body().stream()
                .filter(Paper.Paragraph.class::isInstance)
                .map(each -> ((Paper.Paragraph) each).runs().get(0).text())
                .toList();
    }

    private static Paper paper(Language language, Map<String, String> own) {
        return Papers.paper(RichReport.report(), Papers.DRAFT, Sentences.of(language, own));
    }

    @Test
    void tellsDelegationsWithTheirPeopleAndParts() {
        assertTrue(
                text(paper(Language.VI, Map.of()))
                        .contains(
                                "Trong 06 tháng đầu năm 2023, trên địa bàn huyện có 03 lượt đoàn vào với 1.414 lượt người nước"
                                        + " ngoài (trong đó: Lào 02 đoàn, 1.405 lượt người; Nhật Bản 01 đoàn, 09 lượt người)."));
    }

    @Test
    void saysNoneOnlyWhereItWasConfirmedAndNamesWhatNobodyReported() {
        List<String> text = text(paper(Language.VI, Map.of()));
        assertTrue(text.contains("- Đoàn ra: Không có."));
        assertTrue(text.contains("- Dự án FDI: Không có."));
        assertTrue(text.contains("Chưa có báo cáo về: cán bộ diện Ban Thường vụ Tỉnh ủy quản lý đi nước ngoài."));
        assertTrue(text.contains("Chưa có báo cáo."), "a section of the outline that has nothing");
        assertEquals(2, text.stream().filter(each -> each.contains("Không có")).count());
    }

    @Test
    void comparesWithLastYearAndTheTarget() {
        List<String> text = text(paper(Language.VI, Map.of()));
        assertTrue(text.contains("Tổng số người nước ngoài đến địa bàn huyện: khoảng 156 lượt người, bằng 90,17% so với"
                + " cùng kỳ năm trước (173 lượt người)."));
        assertTrue(text.contains(
                "- Tổng kim ngạch xuất nhập khẩu: chưa có báo cáo, bằng 86,1% so với cùng kỳ năm trước."));
        assertTrue(text.contains("- Thu nộp ngân sách của hải quan (cửa khẩu Nậm Cắn): 10.218.000.000 đồng, đạt 124,61%"
                + " so với chỉ tiêu (8.200.000.000 đồng)."));
        assertTrue(text.contains("- Dân số: trên 87.123 người."));
        assertTrue(text.contains("- Tỷ lệ hộ nghèo: 37,38%."));
        assertTrue(text.contains("- Số xã, thị trấn đặc biệt khó khăn: 18/19 xã, thị trấn."));
        assertTrue(text.contains("- Đường biên giới: 203,409 km."));
    }

    @Test
    void explainsOwnWindowsAndLateDataInFootnotes() {
        List<String> notes = paper(Language.VI, Map.of()).body().stream()
                .filter(Paper.Paragraph.class::isInstance)
                .flatMap(each -> ((Paper.Paragraph) each).runs().stream())
                .flatMap(each -> each.notes().stream())
                .toList();
        assertTrue(notes.contains("Số liệu tính từ ngày 01/10/2022 đến ngày 31/3/2023."), notes::toString);
        assertTrue(
                notes.contains(
                        "Ngoài ra, trong kỳ nhận thêm số liệu phát sinh trước kỳ báo cáo (dự án viện trợ PCPNN đang"
                                + " thực hiện): 21 dự án; chưa tính vào số trên."),
                notes::toString);
    }

    @Test
    void putsMoreThanThreePartsIntoATable() {
        List<Paper.Table> tables = paper(Language.VI, Map.of()).body().stream()
                .filter(Paper.Table.class::isInstance)
                .map(Paper.Table.class::cast)
                .toList();
        Paper.Table aid = tables.stream()
                .filter(each -> each.caption().text().equals("Giá trị giải ngân (USD)"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("Tổng số", "150.796"),
                aid.rows().get(0).stream().map(Paper.Run::text).toList());
        assertEquals(5, aid.rows().size());
        assertEquals(List.of(), aid.caption().notes(), "the sentence above has the footnote");
    }

    @Test
    void tellsTheSameInEnglish() {
        List<String> text = text(paper(Language.EN, Map.of()));
        assertTrue(
                text.contains(
                        "Incoming delegations received in Mường Sao District in first half of 2023: 3, with 1,414"
                                + " foreign visitors (of which: Laos 2 delegations, 1,405 people; Japan 1 delegations, 9 people)."),
                text::toString);
        assertTrue(text.contains("- Poverty rate: 37.38%."));
    }

    @Test
    void wordsASentenceAsTheOfficeDoesAndNeverLosesANumber() {
        Map<String, String> own = Map.of(
                "delegations.incoming",
                "Huyện đón {value} đoàn{#if people} ({people} khách){/if}{details}{comparison}.");
        assertTrue(text(paper(Language.VI, own)).stream()
                .anyMatch(each -> each.startsWith("Huyện đón 03 đoàn (1.414 khách)")));
        Map<String, String> losing =
                Map.of("delegations.incoming", "Có đoàn vào{#if none}{value}{people}{/if}{details}{comparison}.");
        List<String> text = text(paper(Language.VI, losing));
        assertFalse(text.stream().anyMatch(each -> each.startsWith("Có đoàn vào")));
        assertTrue(text.stream().anyMatch(each -> each.contains("có 03 lượt đoàn vào với 1.414 lượt người")));
    }

    @Test
    void keepsTheWorkingAnnexAndTheMarkOutOfAnEdition() {
        Paper draft = paper(Language.VI, Map.of());
        Paper edition = Papers.paper(RichReport.report(), Papers.EDITION);
        assertEquals(1, draft.annexes().size());
        assertEquals("DỰ THẢO", draft.draft());
        assertEquals(List.of(), edition.annexes());
        assertEquals("", edition.draft());
        assertTrue(edition.seal().contains("lần 2") && edition.seal().contains(Papers.EDITION.sha256()));
        for (String text : List.of(Papers.pdfText(Papers.pdf(edition)), Papers.docxText(Papers.docx(edition)))) {
            assertFalse(text.contains("DỰ THẢO"));
            assertFalse(text.contains("PHỤ LỤC LÀM VIỆC"));
            assertTrue(text.contains("Số: 15/BC-UBND"));
            assertTrue(text.contains("Mường Sao, ngày 05 tháng 01 năm 2023"));
            assertTrue(text.contains("Lò Thị <Mẫu> & Đặng"), "names are written as they are");
            assertTrue(text.contains("3 < 4 xã & \"một\" cửa khẩu <b>phụ</b>"), "an officer's text is text");
        }
    }

    @Test
    void numbersSectionsAsTheOutlineDoes() {
        List<String> headings = paper(Language.VI, Map.of()).body().stream()
                .filter(Paper.Heading.class::isInstance)
                .map(each -> ((Paper.Heading) each).text())
                .toList();
        assertEquals(
                List.of(
                        "I. Bối cảnh",
                        "Địa bàn",
                        "II. Kết quả công tác",
                        "1. Đoàn ra, đoàn vào",
                        "2. Ngoại giao kinh tế",
                        "3. Viện trợ",
                        "4. Biên giới",
                        "III. Phương hướng, nhiệm vụ"),
                headings);
        Numbering deep = new Numbering();
        assertEquals("B. Kết quả", deep.heading("B", "Kết quả").text());
        assertEquals("B.II.2a. Đoàn vào", deep.heading("B.II.2a", "Đoàn vào").text());
        assertEquals("II. Các mặt", deep.heading("B.II", "Các mặt").text());
        assertEquals("2. Nhà nước", deep.heading("B.II.2", "Nhà nước").text());
        assertEquals("b) Thỏa thuận", deep.heading("B.II.2b", "Thỏa thuận").text());
    }
}
