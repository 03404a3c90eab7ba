package vn.banggiao.units;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class SearchNameTest {
    @Test
    void findsANameHoweverItIsTyped() {
        assertEquals("nam can", SearchName.of("Nậm Cắn"));
        assertEquals("nam can", SearchName.of(Normalizer.normalize("NẬM CẮN", Normalizer.Form.NFD)));
        assertEquals("nam can", SearchName.of("  nam-can "));
        assertEquals("dinh hoa", SearchName.of("Định Hóa"));
        assertEquals(SearchName.of("Định Hoá"), SearchName.of("Định Hóa"));
    }
}
