package vn.banggiao.reporting.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.banggiao.chassis.problem.Language;

class AuthorityTest {
    private static List<String> lines(String authority, String title) {
        return Authority.lines(new SetOffice.Signatory(authority, null, null, title, null));
    }

    @Test
    void writesTheAuthorityAsTheDecreeAsks() {
        assertEquals(List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), lines("TM", null));
        assertEquals(List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), lines("KT", null));
        assertEquals(List.of("TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH"), lines("Q", null));
        assertEquals(List.of("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), lines("TL", null));
        assertEquals(List.of("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG NỘI VỤ"), lines("TUQ", "TRƯỞNG PHÒNG NỘI VỤ"));
    }

    @Test
    void derivesAnOfficeFromTheNames() {
        Office commune = DerivedOffice.of(UnitName.of("Xã Bình Thành"), UnitName.of("Tỉnh Thái Nguyên"), Language.VI);
        assertEquals(List.of("UBND TỈNH THÁI NGUYÊN"), commune.superior());
        assertEquals(List.of("ỦY BAN NHÂN DÂN", "XÃ BÌNH THÀNH"), commune.issuer());
        assertEquals("Ủy ban nhân dân xã Bình Thành", commune.name());
        assertEquals("Bình Thành", commune.place());
        Office province = DerivedOffice.of(UnitName.of("Tỉnh Điện Biên"), null, Language.VI);
        assertEquals(List.of(), province.superior());
        assertEquals(List.of("Bộ Ngoại giao"), province.addressees());
        assertEquals(new UnitName("thị trấn", "Tuần Giáo"), UnitName.of("Thị trấn Tuần Giáo"));
        assertEquals(new UnitName("thị xã", "Mường Lay"), UnitName.of("Thị xã Mường Lay"));
        assertEquals("Mường Lay Town", UnitName.of("Thị xã Mường Lay").in(Language.EN));
    }
}
