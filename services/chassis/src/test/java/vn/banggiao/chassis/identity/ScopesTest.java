package vn.banggiao.chassis.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScopesTest {
    @Test
    void aCodeOwnsItselfAndWhatIsBelow() {
        assertTrue(Scopes.covers("11", "11"));
        assertTrue(Scopes.covers("11", "11.099.03265"));
        assertTrue(Scopes.covers("*", "40"));
    }

    @Test
    void aCodeOwnsNoNeighbourThatBeginsWithTheSameDigits() {
        assertFalse(Scopes.covers("11.09", "11.099"));
        assertFalse(Scopes.covers("1", "11"));
        assertFalse(Scopes.covers("11.099", "11"));
        assertFalse(Scopes.covers("11", null));
    }

    @Test
    void goesUpwardToTheTop() {
        assertEquals(List.of("11.099.03265", "11.099", "11"), Scopes.upward("11.099.03265"));
        assertEquals(List.of("11"), Scopes.upward("11"));
    }
}
