package vn.banggiao.chassis.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LanguageTest {
    @Test
    void isVietnameseUnlessEnglishIsPreferred() {
        assertEquals(Language.VI, Language.of(null));
        assertEquals(Language.VI, Language.of("fr"));
        assertEquals(Language.VI, Language.of("vi-VN,vi;q=0.9,en;q=0.8"));
        assertEquals(Language.EN, Language.of("en-GB"));
        assertEquals(Language.EN, Language.of("en;q=0.9,vi;q=0.1"));
        assertEquals(Language.VI, Language.of("q=;;not a header"));
    }
}
