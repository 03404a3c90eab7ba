package vn.banggiao.local.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTextTest {

    private static final String WINDOW = """
            "window": {"from": "2020-12-15", "to": "2021-12-14", "own": false}""";
    private static final String OWN_WINDOW = """
            "window": {"from": "2021-01-01", "to": "2021-10-15", "own": true}""";

    @Test
    void writesNumbersAsTheyAreWrittenInVietnamese() {
        assertEquals("Dân số: trên 87.000 người", figure("""
                "name": "Dân số", "value": 87000, "measure": "people", "state": "value", "qualifier": "at-least",
                """ + WINDOW));
        assertEquals("Tỷ lệ hộ nghèo: 37,38%", figure("""
                "name": "Tỷ lệ hộ nghèo", "value": 37.38, "measure": "percent", "state": "value", "qualifier": "exact",
                """ + WINDOW));
        assertEquals("Số xã: 18/19", figure("""
                "name": "Số xã", "value": 18, "outOf": 19, "measure": "count", "state": "value", "qualifier": "exact",
                """ + WINDOW));
    }

    @Test
    void saysNoneOnlyWhereItWasConfirmed() {
        assertEquals("Đoàn ra: Không có", figure("""
                "name": "Đoàn ra", "value": 0, "measure": "count", "state": "none-confirmed",
                """ + WINDOW));
        assertEquals("Đoàn ra: 0", figure("""
                "name": "Đoàn ra", "value": 0, "measure": "count", "state": "value", "qualifier": "exact",
                """ + WINDOW));
    }

    @Test
    void printsAWindowOfItsOwnAndTheComparisons() {
        assertEquals(
                "Thu ngân sách (cửa khẩu Nậm Cắn): 10.218.000.000 đồng; bằng 86,1% cùng kỳ; bằng 124,61% chỉ tiêu"
                        + " (8.200.000.000 đồng) [từ 01/01/2021 đến 15/10/2021]",
                figure("""
                "name": "Thu ngân sách", "dimensions": {"currency": "VND", "gate": "nam-can"}, "value": 10218000000.00,
                "measure": "VND", "state": "value", "qualifier": "exact", "samePeriod": {"value": null, "percent": 86.1},
                "target": {"value": 8200000000, "percent": 124.61},
                """ + OWN_WINDOW));
    }

    @Test
    void namesCountriesAndKinds() {
        assertEquals("Vụ việc (nước Lào, loại nhập cảnh trái phép): 21", figure("""
                "name": "Vụ việc", "dimensions": {"country": "LA", "kind": "illegal-entry"}, "value": 21,
                "measure": "count", "state": "value", "qualifier": "exact",
                """ + WINDOW));
    }

    @Test
    void namesWhatAFigureWhollyIsInsteadOfRepeatingIt() {
        FigureLines lines = new FigureLines();
        for (String dimensions : List.of("", "\"country\": \"LA\"", "\"country\": \"LA\", \"kind\": \"drugs\"")) {
            lines.add(RegistryClient.json("""
                    {"name": "Vụ việc", "dimensions": {%s}, "value": 21, "measure": "count", "state": "value",
                    "qualifier": "exact", %s}""".formatted(dimensions, WINDOW)));
        }
        lines.add(RegistryClient.json("""
                {"name": "Vụ việc", "dimensions": {"kind": "drugs"}, "value": 21, "measure": "count", "state": "value",
                "qualifier": "exact", %s}""".formatted(OWN_WINDOW)));
        assertEquals(
                List.of(
                        "Vụ việc: 21; toàn bộ: nước Lào, loại ma túy",
                        "Vụ việc (loại ma túy): 21 [từ 01/01/2021 đến 15/10/2021]"),
                lines.text());
    }

    @Test
    void summarisesWhatNobodyReported() {
        List<String> lines = ReportText.of(RegistryClient.json("""
                {"unit": {"code": "40.417", "name": "Huyện Kỳ Sơn"},
                "period": {"code": "2021", "label": "năm 2021", "from": "2020-12-15", "to": "2021-12-14"},
                "sections": [
                  {"code": "culture", "title": "Văn hóa", "figures": [{"name": "Lễ hội", "state": "not-reported"}]},
                  {"code": "press", "numbering": "B.2", "title": "Báo chí", "narrative": "Không đổi.", "figures": [
                    {"name": "Tin, bài", "state": "not-reported"}]}],
                "contradictions": [{"message": "Khác nhau.", "sides": [{"said": "Báo cáo nêu", "value": 124.62}]}]}"""));
        assertEquals("Huyện Kỳ Sơn (40.417)", lines.get(0));
        assertTrue(lines.contains("B.2. Báo chí"));
        assertTrue(lines.contains("   Không đổi."));
        assertTrue(lines.contains("   Chưa báo cáo: Tin, bài."));
        assertTrue(lines.contains("Chưa báo cáo mục: Văn hóa."));
        assertTrue(lines.contains("       Báo cáo nêu: 124,62"));
    }

    private static String figure(String fields) {
        return FigureText.of(RegistryClient.json("{" + fields + "}"), List.of());
    }
}
