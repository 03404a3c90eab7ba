package vn.banggiao.citizens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameTraceTest {
    private static final NameTrace TRACE = NameTrace.of(List.of(
            new Person("Đặng Thị Ánh", null, null, "001095000001", "B1234567", null, null),
            named("Vừ"),
            named("A Pó")));

    private static Person named(String name) {
        return new Person(name, null, null, null, null, null, null);
    }

    @Test
    void knowsANameHoweverItIsWritten() {
        assertTrue(TRACE.in("Đã gặp Đặng Thị Ánh."));
        assertTrue(TRACE.in("DANG THI ANH"));
        assertTrue(TRACE.in(Normalizer.normalize("gặp đặng thị ánh ở", Normalizer.Form.NFD)));
        assertTrue(TRACE.in("đặng-thị\nánh"));
        assertTrue(TRACE.in("số 001 095 000 001,"));
        assertTrue(TRACE.in("hộ chiếu b1234567"));
        assertTrue(TRACE.in("a pó"));
    }

    @Test
    void takesNothingElseForAName() {
        assertFalse(TRACE.in("Đặng Thị Ánhh"));
        assertFalse(TRACE.in("Thị Ánh"));
        assertFalse(TRACE.in("vừ"));
        assertFalse(TRACE.in(""));
        assertFalse(TRACE.in(null));
    }

    @Test
    void blotsOutEachOfThemAndLeavesTheRest() {
        assertEquals(
                "Đã gặp [đã xóa], số [đã xóa] (dang); [đã xóa]!",
                TRACE.without("Đã gặp Đặng Thị Ánh, số 001 095 000 001 (dang); A PO!", NameTrace.BLOT));
        assertEquals("[đã xóa]", TRACE.without("đặng thị ánh", NameTrace.BLOT));
        assertEquals("[đã xóa] 🙂 [đã xóa]", TRACE.without("B1234567 🙂 Dang  Thi  Anh", NameTrace.BLOT));
        assertEquals("Không có", TRACE.without("Không có", NameTrace.BLOT));
        assertNull(TRACE.without(null, NameTrace.BLOT));
    }

    @Test
    void masksANameAndANumber() {
        assertEquals("Đ*** T*** Á***", MaskedPerson.name(" Đặng Thị  Ánh"));
        assertEquals("***001", MaskedPerson.number("001095000001"));
        assertEquals("***67", MaskedPerson.number("B1234567"));
        assertEquals("***", MaskedPerson.number("B12"));
        assertNull(MaskedPerson.number(null));
    }
}
